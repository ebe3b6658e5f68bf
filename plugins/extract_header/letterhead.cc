#include "letterhead.h"

#include <algorithm>
#include <functional>
#include <map>

#include "doichieu/text/dates.h"
#include "doichieu/text/fold.h"
#include "doichieu/text/utf8.h"

namespace doichieu::header {
namespace {

// Below this the recognizer guesses: what stands there is handwriting, or a number under a stamp.
constexpr float kLegible = 0.35F;
constexpr std::size_t kShortestName = 2;  // letters

// Figures that scanning turned into letters are put back; "" where a letter is none of those.
std::string figures(std::string_view printed) {
  static const std::map<std::string, char, std::less<>> kFigures = {{"l", '1'}, {"i", '1'}, {"o", '0'}, {"s", '5'},
                                                                    {"š", '5'}, {"b", '8'}, {"g", '6'}};
  std::string out;
  for (std::size_t at = 0; at < printed.size();) {
    const std::size_t end = characterEnd(printed, at);
    const std::string letter = lower(printed.substr(at, end - at));
    at = end;
    if (letter == " ") continue;
    const auto figure = kFigures.find(letter);
    if (isDigit(letter.front()))
      out += letter;
    else if (figure != kFigures.end())
      out.push_back(figure->second);
    else
      return {};
  }
  return out;
}

// Offset of the mark before the type code: the last slash or hyphen of "42/KH-UBND" or "12-KH/ĐU" with a capital
// behind.
std::size_t markOf(std::string_view symbol) {
  for (std::size_t i = 0; i < symbol.size(); ++i)
    if ((symbol[i] == '/' || symbol[i] == '-') && startsWithCapital(trimmed(symbol.substr(i + 1)))) return i;
  return std::string_view::npos;
}

// Length of the "/2016" that ends the number of a normative act; 0 where there is none.
std::size_t yearAfter(std::string_view number) {
  constexpr std::size_t kYear = 5;
  if (number.size() <= kYear || number[number.size() - kYear] != '/') return 0;
  const std::string_view year = number.substr(number.size() - kYear + 1);
  return std::all_of(year.begin(), year.end(), isDigit) ? kYear : 0;
}

// "SỞ Y TẾ -": a further body stands on the next line.
bool goesOnWithBody(const std::string& line) {
  return line.ends_with(" -") || line.ends_with(" –");
}

}  // namespace

void Letterhead::load(const Host& host, const Names& names, const SymbolGrammar& grammar) {
  rules_ = host.rules("header_letterhead");
  names_ = &names;
  grammar_ = &grammar;
}

void Letterhead::readNumber(const Plan& plan, const Span& span, LetterheadReading& reading) const {
  if (reading.symbol) return;
  const std::string_view printed = plan.at(span);
  const std::size_t mark = markOf(printed);
  if (mark == std::string_view::npos) return;
  std::string number;
  for (const char c : printed.substr(0, mark))
    if (c != ' ' && c != '.' && c != '_') number.push_back(c);
  const bool letterSuffix = number.size() > 1 && number.back() >= 'a' && number.back() <= 'e';
  // The year of "31/2016/QĐ-UBND" stands between the number and the mark.
  const auto figuresEnd = number.end() - static_cast<long>(letterSuffix ? 1 : yearAfter(number));
  const bool figures = number.begin() != figuresEnd && std::all_of(number.begin(), figuresEnd, isDigit);
  // Where another reading of the figures is needed ("l2"), the grammar gives it; ornaments and strokes are no number.
  const std::string whole = number + std::string(printed.substr(mark));
  auto read = grammar_->read(whole, grammar_->typeOfNoun(kPlanNoun));
  if (!read || (!figures && !read->symbol.repaired))
    read = grammar_->read(printed.substr(mark), grammar_->typeOfNoun(kPlanNoun));
  if (!read) return;
  const bool legible = plan.confidenceOf({span.begin, span.begin + mark}) >= kLegible;
  reading.code = read->symbol.code;
  if (read->symbol.number.empty() || !legible) {
    if (!number.empty())
      reading.flags.emplace_back("header.number_illegible");
    else
      reading.flags.emplace_back("header.number_blank");
    const std::string rest = read->symbol.text.substr(read->symbol.number.size());
    reading.symbol = {rest, {span.begin, span.end}, 0.9};
    return;
  }
  reading.number = {read->symbol.number, {span.begin, span.begin + mark}, 0.97};
  reading.symbol = {read->symbol.text, span, 0.97};
}

void Letterhead::readDate(const Plan& plan, const RuleMatch& match, std::string_view line, std::size_t offset,
                          LetterheadReading& reading) const {
  if (const auto place = match.groups.find("place"); place != match.groups.end() && !reading.place)
    reading.place = {
        squeezed(place->second.in(line)), {offset + place->second.begin, offset + place->second.end}, 0.95};
  if (reading.date) return;
  const Span span{offset + match.span.begin, offset + match.span.end};
  std::string day = figures(match.group("day", line)), month = figures(match.group("month", line));
  const auto legible = [&](const char* group) {
    const auto found = match.groups.find(group);
    return found == match.groups.end() ||
           plan.confidenceOf({offset + found->second.begin, offset + found->second.end}) >= kLegible;
  };
  if (!legible("day")) day.clear();
  if (!legible("month")) day.clear(), month.clear();
  if (month.empty()) day.clear();
  const bool asPrinted = day == trimmed(match.group("day", line)) && month == trimmed(match.group("month", line));
  auto date = isoDate(day, month, match.group("year", line));
  if (!date && match.has("year")) {
    reading.flags.emplace_back("header.date_impossible");
    date = isoDate("", "", match.group("year", line));
  }
  if (!date) return;
  if (day.empty()) reading.flags.emplace_back("header.date_incomplete");
  reading.date = {*date, span, day.empty() ? 0.85 : asPrinted ? 0.97 : 0.8};
}

// "SỞ Y TẾ - SỞ TÀI CHÍNH" issue together; a hyphen inside a name has no body behind it.
std::string Letterhead::spelledBodies(const std::string& printed) const {
  constexpr std::string_view kHyphen = " - ";
  std::string spelled;
  std::size_t begin = 0;
  for (std::size_t at = printed.find(kHyphen); at != std::string::npos; at = printed.find(kHyphen, at + 1)) {
    if (names_->headOf(printed.substr(at + kHyphen.size())) == nullptr) continue;
    spelled += names_->spelled(printed.substr(begin, at - begin)) + ", ";
    begin = at + kHyphen.size();
  }
  return spelled + names_->spelled(printed.substr(begin));
}

// The Youth Union's own name stands where the state's does, right of the one that issues. "" where it is not there.
std::string Letterhead::takeLeague(std::vector<Fragment>& fragments) const {
  const auto league = std::find_if(fragments.begin(), fragments.end(), [&](const Fragment& f) {
    const IssuerHead* head = names_->headOf(f.text);
    return head != nullptr && head->kind == "league" && foldForSearch(f.text) == head->printed;
  });
  if (league == fragments.end() || fragments.size() < 2) return "";
  std::string name = league->text;
  fragments.erase(league);
  return name;
}

// The issuer is the last body named above the number, with those that issue together with it; a body's organ ("BAN
// THƯỜNG TRỰC") stands on its own line below.
void Letterhead::readIssuer(std::vector<Fragment> fragments, LetterheadReading& reading) const {
  const bool anyBefore =
      std::any_of(fragments.begin(), fragments.end(), [](const Fragment& f) { return f.beforeNumber; });
  const std::string league = takeLeague(fragments);
  std::erase_if(fragments, [&](const Fragment& f) {
    return (anyBefore && !f.beforeNumber && f.column != Column::left) || f.column == Column::right;
  });
  std::size_t start = fragments.size();
  const IssuerHead* head = nullptr;
  std::string organ;
  for (std::size_t i = 0; i < fragments.size(); ++i) {
    const IssuerHead* here = names_->headOf(fragments[i].text);
    if (here == nullptr) continue;
    if (here->kind == "organ" && head != nullptr) {
      organ = names_->spelled(fragments[i].text);
      fragments.resize(i + 1);
      break;
    }
    if (head != nullptr && head->kind == "begins" && i == start + 1) continue;
    head = here;
    start = i;
  }
  if (start == fragments.size()) return;
  while (start > 0 && goesOnWithBody(fragments[start - 1].text) && names_->headOf(fragments[start - 1].text) != nullptr)
    --start;
  std::string name, superior;
  Span span = fragments[start].span;
  for (std::size_t i = 0; i < start; ++i) superior += (superior.empty() ? "" : " ") + fragments[i].text;
  for (std::size_t i = start; i < fragments.size() - (organ.empty() ? 0 : 1); ++i) {
    name += (name.empty() ? "" : " ") + fragments[i].text;
    span.begin = std::min(span.begin, fragments[i].span.begin);
    span.end = std::max(span.end, fragments[i].span.end);
  }
  if (head->kind == "begins" && names_->spelled(name) == head->name && !league.empty()) name += " " + league;
  reading.superior = superior.empty() ? "" : names_->spelled(superior);
  reading.headLevel = head->level;
  reading.issuer = {(organ.empty() ? "" : organ + " ") + spelledBodies(name), span, 0.95};
}

// A number or date that was broken over two lines.
void Letterhead::readBroken(const Plan& plan, const std::vector<const Paragraph*>& lines,
                            LetterheadReading& reading) const {
  for (std::size_t i = 0; i + 1 < lines.size() && (!reading.symbol || !reading.date); ++i) {
    if (lines[i]->span.end > lines[i + 1]->span.begin) continue;
    const Span both{lines[i]->span.begin, lines[i + 1]->span.end};
    std::string text(plan.at(both));
    std::replace(text.begin(), text.end(), '\n', ' ');
    for (const RuleMatch& match : rules_->matches(text)) {
      const std::string_view kind = match.rule->attribute("kind");
      if (kind == "date" && !reading.date) readDate(plan, match, text, both.begin, reading);
      if (kind == "number" && !reading.symbol) {
        const Span symbol = match.groups.at("symbol");
        readNumber(plan, {both.begin + symbol.begin, both.begin + symbol.end}, reading);
      }
    }
  }
}

LetterheadReading Letterhead::read(const Plan& plan) const {
  LetterheadReading reading;
  std::vector<Fragment> fragments;
  std::vector<const Paragraph*> lines;
  bool numberSeen = false;
  for (const Paragraph& paragraph : plan.paragraphs) {
    if (paragraph.zone != Zone::letterhead && paragraph.zone != Zone::stray) continue;
    const std::string_view line = plan.at(paragraph.span);
    std::string rest(line);
    for (const RuleMatch& match : rules_->matches(line)) {
      const std::string_view kind = match.rule->attribute("kind");
      if (kind == "signing" && reading.signingDate.empty())
        reading.signingDate =
            isoDate(match.group("day", line), match.group("month", line), match.group("year", line)).value_or("");
      if (paragraph.zone == Zone::stray) continue;
      if (kind == "number") {
        const Span symbol = match.groups.at("symbol");
        readNumber(plan, {paragraph.span.begin + symbol.begin, paragraph.span.begin + symbol.end}, reading);
        numberSeen = true;
      }
      if (kind == "date") readDate(plan, match, line, paragraph.span.begin, reading);
      std::fill(rest.begin() + static_cast<long>(match.span.begin), rest.begin() + static_cast<long>(match.span.end),
                ' ');
    }
    if (paragraph.zone == Zone::stray) continue;
    lines.push_back(&paragraph);
    const std::string text = squeezed(rest);
    if (letterCount(text) >= kShortestName && mostlyCapitals(text))
      fragments.push_back({text, paragraph.span, paragraph.column, !numberSeen});
  }
  readBroken(plan, lines, reading);
  readIssuer(std::move(fragments), reading);
  return reading;
}

}  // namespace doichieu::header
