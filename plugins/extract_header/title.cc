#include "title.h"

#include <charconv>

#include "doichieu/text/fold.h"

namespace doichieu::header {
namespace {

constexpr std::size_t kLongestTitle = 400;  // bytes
constexpr std::size_t kShortestTitle = 8;   // letters

int rankOf(const Rule& rule) {
  const std::string_view rank = rule.attribute("rank", "0");
  int value = 0;
  std::from_chars(rank.data(), rank.data() + rank.size(), value);
  return value;
}

}  // namespace

void TitleReader::load(const Host& host, const Names& names, const SymbolGrammar& grammar) {
  periods_ = host.rules("header_period");
  words_ = host.rules("header_title");
  names_ = &names;
  grammar_ = &grammar;
}

// Without the words that only introduce it and the marks that frame it.
std::string TitleReader::cleaned(std::string_view printed, const std::set<std::string>& places) const {
  std::string title = squeezed(printed);
  for (bool again = true; again;) {
    again = false;
    for (const RuleMatch& match : words_->allMatches(title)) {
      const std::string_view kind = match.rule->attribute("kind");
      if (kind == "introduces" && match.span.begin == 0 && match.span.end < title.size())
        title.erase(0, match.span.end);
      else if (kind == "frames" && match.span.end == title.size() && match.span.begin > 0)
        title.resize(match.span.begin);
      else
        continue;
      again = true;
      break;
    }
  }
  if (mostlyCapitals(title)) title = names_->sentence(title, places);
  return capitalized(title);
}

// "CỦA ỦY BAN NHÂN DÂN TỈNH" below the type.
bool TitleReader::saysWhose(std::string_view line) const {
  const auto found = words_->allMatches(line, {"kind", "whose"});
  return !found.empty() && found.front().span.begin == 0;
}

// A title that the zones left to the body: the words right below the type, before the first sentence.
Found TitleReader::fromBody(const Plan& plan) const {
  for (const Paragraph& paragraph : plan.paragraphs) {
    if (paragraph.zone != Zone::body) continue;
    const std::string_view text = trimmed(plan.at(paragraph.span));
    if (paragraph.section >= 0 || paragraph.heading || text.size() > kLongestTitle ||
        letterCount(text) < kShortestTitle)
      return {};
    if (std::string_view(".;:,/").find(text.back()) != std::string_view::npos) return {};
    for (const RuleMatch& match : words_->allMatches(text, {"kind", "opens_body"}))
      if (match.span.begin == 0) return {};
    return {std::string(text), paragraph.span, 0.7};
  }
  return {};
}

// The type that a line of the title begins with, by the rules of that kind.
Found TitleReader::typeAt(std::string_view line, std::string_view kind, Span span) const {
  for (const RuleMatch& match : words_->allMatches(line, {"kind", kind}))
    if (match.span.begin == 0) {
      const CitedType* type = grammar_->typeOfNoun(match.rule->attribute("noun"));
      return type == nullptr ? Found{} : Found{type->type, span, 0.99};
    }
  return {};
}

TitleReading TitleReader::read(const Plan& plan, const SelfMentions& self, const std::set<std::string>& places) const {
  TitleReading reading;
  std::string printed;
  Span span;
  for (const Paragraph& paragraph : plan.paragraphs) {
    if (paragraph.zone != Zone::title) continue;
    const std::string_view line = trimmed(plan.at(paragraph.span));
    if (letterCount(line) == 0 && line.find_first_of("0123456789") == std::string_view::npos) continue;
    if (reading.type.value.empty() && printed.empty()) {
      reading.type = typeAt(line, "type", paragraph.span);
      if (reading.type) continue;
      reading.type = typeAt(line, "type_before_title", paragraph.span);
    }
    if (printed.empty() && saysWhose(line)) continue;
    if (printed.empty()) span.begin = paragraph.span.begin;
    const bool glued =
        !printed.empty() && printed.back() == '-' && printed.size() > 1 && printed[printed.size() - 2] != ' ';
    printed += (printed.empty() || glued ? "" : " ") + std::string(line);
    span.end = paragraph.span.end;
  }
  if (!reading.type && !self.type.empty()) reading.type = {self.type, {}, 0.8};
  reading.title = {cleaned(printed, places), span, 0.96};
  if (reading.title.value.empty() && reading.type && !reading.type.span.empty()) {
    reading.title = fromBody(plan);
    reading.title.value = cleaned(reading.title.value, places);
  }
  if (reading.title.value.empty() && self.lineTitle)
    reading.title = {cleaned(self.lineTitle.value, places), self.lineTitle.span, 0.85};
  // Without a title of its own the plan is named by what it says of itself; words with a year say more.
  if (reading.title.value.empty()) {
    const Found& first = self.preambleTitle;
    const Found& second = self.closingTitle;
    const bool firstHasYear = first && periodOf(first.value);
    reading.title = first && (firstHasYear || !second || !periodOf(second.value)) ? first : second;
    reading.title.value = cleaned(reading.title.value, places);
  }
  return reading;
}

std::optional<Period> TitleReader::periodOf(std::string_view title) const {
  const std::vector<RuleMatch> matches = periods_->matches(title);
  const RuleMatch* best = nullptr;
  for (const RuleMatch& match : matches)
    if (rankOf(*match.rule) > 0 && (best == nullptr || rankOf(*match.rule) > rankOf(*best->rule))) best = &match;
  if (best == nullptr) return std::nullopt;
  if (best->has("year"))
    return Period{std::string(best->group("year", title)), std::string(best->group("year", title))};
  Period period{std::string(best->group("start", title)), std::string(best->group("end", title))};
  if (!period.start.empty() && period.start > period.end) return std::nullopt;
  return period;
}

}  // namespace doichieu::header
