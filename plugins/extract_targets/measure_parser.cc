#include "measure_parser.h"

#include <algorithm>
#include <optional>

#include "comparators.h"
#include "counters.h"
#include "doichieu/rules/table_file.h"
#include "doichieu/text/fold.h"
#include "doichieu/text/numbers.h"
#include "idle_colons.h"
#include "number_words.h"
#include "objects.h"
#include "quantities.h"
#include "text_steps.h"
#include "zero_clauses.h"

namespace doichieu::targets {
namespace {

std::optional<double> smallNumber(std::string_view words) {
  if (words.empty()) return std::nullopt;
  return isDigit(words.front()) ? parseNumber(words) : parseNumberWords(words);
}

// "một tháng một lần" is 1 lần/tháng, "02 tuần một lần" 1 lần/02 tuần.
RoundRhythm rhythmOf(const RuleMatch& match, std::string_view text) {
  const std::string period(match.group("period", text));
  const std::string_view spanWords = match.group("span", text);
  RoundRhythm rhythm;
  std::size_t begin = match.span.begin;
  while (!startsLetter(text[begin]) && !isDigit(text[begin])) ++begin;
  rhythm.span = {begin, match.groups.at("unit").end};
  rhythm.count = smallNumber(match.group("count", text)).value_or(1);
  rhythm.unit = std::string(match.group("unit", text)) + "/";
  const std::optional<double> periods = smallNumber(spanWords);
  if (periods && *periods > 1) rhythm.unit += std::string(spanWords) + " ";
  rhythm.unit += period;
  return rhythm;
}

// A place with a number ("tổ dân phố 3") is none where the number counts what follows ("Công an phường 01 lần/tháng");
// an age is a measure where something reaches it or is an age ("tuổi thọ 75 tuổi").
bool yields(const Reading& reading, const RuleMatch& match) {
  const std::string_view to = match.rule->attribute("yields");
  if (to == "reach") {
    const std::size_t end = skipBlanksBack(reading.text, match.span.begin);
    const std::size_t clause = reading.clauses[clauseAt(reading.clauses, match.span.begin)].span.begin;
    return std::any_of(reading.words.begin(), reading.words.end(), [&](const WordMark& m) {
      if (m.senses.has(Sense::lasting)) return m.span.begin >= clause && m.span.end <= match.span.begin;
      return m.senses.has(Sense::reach) && (m.span.end == end || m.span.end == match.span.begin + 1);
    });
  }
  if (to == "rank")  // "chỉ số ... trong nhóm 10 tỉnh dẫn đầu", but not "dự án nhóm 2"
    return std::any_of(reading.words.begin(), reading.words.end(),
                       [&](const WordMark& m) { return m.senses.has(Sense::index) && m.span.end <= match.span.begin; });
  if (to != "unit" && to != "thing") return false;
  const auto unit = reading.unitAt(match.span.end);
  if (!unit || unit->unit->kind == UnitKind::never) return false;
  if (to == "thing" && unit->unit->group == "place") return false;
  const bool named =
      unit->unit->group == "place" && startsWithCapital(reading.text.substr(skipBlanks(reading.text, unit->span.end)));
  return !named;  // "tổ 7 phường Nam"
}

void applyRules(const RuleSet& rules, const ParseOptions& options, Reading& reading) {
  std::vector<Span> rhythms;
  for (const RuleMatch& match : rules.allMatches(reading.text)) {
    const std::string_view use = match.rule->attribute("use");
    if (use == "past" || use == "report") {
      const double year = parseNumber(match.group("year", reading.text)).value_or(0);
      if (options.firstYear == 0 ? use == "report" : year >= options.firstYear) continue;
    }
    if (use == "rhythm") {
      reading.rhythms.push_back(rhythmOf(match, reading.text));
      rhythms.push_back(reading.rhythms.back().span);
      reading.breaks.push_back(reading.rhythms.back().span.begin);
    } else if (use == "written") {
      reading.wordNumbers.push_back(match.groups.at("number").begin);
    } else if (use == "each") {
      const std::size_t begin = match.has("count") ? match.groups.at("count").end : match.span.begin;
      reading.each.push_back(
          {{begin, match.groups.at("period").end}, std::string(match.group("period", reading.text))});
    } else if (!yields(reading, match)) {
      reading.skipped.push_back(match.span);
      if (match.rule->attribute("time") == "yes") reading.times.push_back(match.span);
      if (match.rule->attribute("breaks") == "yes") reading.breaks.push_back(match.span.begin);
    }
  }
  std::erase_if(reading.rhythms, [&](const RoundRhythm& r) { return reading.isSkipped(r.span); });
  std::erase_if(reading.each, [&](const EachPeriod& e) {
    return std::any_of(rhythms.begin(), rhythms.end(), [&](const Span& r) { return r.overlaps(e.span); });
  });
  reading.skipped.insert(reading.skipped.end(), rhythms.begin(), rhythms.end());
}

// "mỗi tuần phát thanh ít nhất 02 lần": the period stands apart from its count, in the same clause.
void joinPeriods(const Reading& reading, std::vector<Quantity>& quantities) {
  for (const EachPeriod& each : reading.each) {
    const std::size_t clause = clauseAt(reading.clauses, each.span.end - 1);
    for (Quantity& quantity : quantities) {
      const bool countable = quantity.kind == UnitKind::count || quantity.kind == UnitKind::times;
      if (!countable || quantity.frequency || quantity.rate || quantity.clause != clause) continue;
      const bool behind = skipBlanks(reading.text, quantity.unitEnd) == skipBlanks(reading.text, each.span.begin);
      if (each.span.end > quantity.digits.begin && !behind) continue;
      quantity.unit += "/" + each.period;
      quantity.frequency = true;
      break;
    }
  }
}

// Quantities read from "một tháng một lần": they take their comparator like others.
void addRhythms(const Reading& reading, std::vector<Quantity>& quantities) {
  for (const RoundRhythm& rhythm : reading.rhythms) {
    Quantity quantity;
    quantity.digits = quantity.span = rhythm.span;
    quantity.unitBegin = quantity.unitEnd = rhythm.span.end;
    quantity.value = rhythm.count;
    quantity.unit = rhythm.unit;
    quantity.kind = UnitKind::times;
    quantity.knownUnit = quantity.frequency = true;
    const auto place = std::find_if(quantities.begin(), quantities.end(),
                                    [&](const Quantity& q) { return q.span.begin > quantity.span.begin; });
    readModifiers(reading, place == quantities.begin() ? nullptr : &*(place - 1), quantity);
    quantity.stance = Stance::trailing;
    quantity.change.reset();
    quantities.insert(place, std::move(quantity));
  }
}

// What a table cell measures stands in the cell beside it, "Giảm số vụ ..." included.
void makeTrailing(const Reading& reading, Quantity& quantity) {
  quantity.stance = Stance::trailing;
  if (quantity.change || reading.words.empty() || reading.words.front().span.begin != 0) return;
  if (reading.words.front().senses.has(Sense::increase)) quantity.change = "increase";
  if (reading.words.front().senses.has(Sense::decrease)) quantity.change = "decrease";
}

// "không để xảy ra ùn tắc kéo dài trên 30 phút", "... vụ ngộ độc trên 30 người mắc": the number tells what shall not
// be. But "không để tỷ lệ tái nghèo vượt quá 2%" allows as much.
void readNumbersOfNothing(const std::vector<ZeroClause>& zeros, std::vector<Quantity>& quantities) {
  const auto ofNothing = [&](const Quantity& q) {
    return std::any_of(zeros.begin(), zeros.end(),
                       [&](const ZeroClause& zero) { return zero.object.contains(q.digits); });
  };
  for (Quantity& quantity : quantities)
    if (quantity.kind == UnitKind::share && quantity.comparator == "gt" && ofNothing(quantity))
      quantity.comparator = "le";
  std::erase_if(quantities, [&](const Quantity& q) {
    if (std::any_of(zeros.begin(), zeros.end(), [&](const ZeroClause& zero) { return zero.places.contains(q.digits); }))
      return true;
    const bool threshold =
        q.kind != UnitKind::share && (q.comparator == "gt" || q.comparator == "ge" || q.comparator == "lt");
    return (threshold || q.kind == UnitKind::duration) && !q.frequency && ofNothing(q);
  });
}

std::string ruleOf(const Quantity& quantity) {
  if (quantity.kind == UnitKind::share) return "measure.share";
  if (quantity.frequency) return "measure.frequency";
  if (quantity.rate) return "measure.rate";
  if (quantity.kind == UnitKind::money) return "measure.money";
  return quantity.knownUnit ? "measure.count" : "measure.unknown_counter";
}

// "kg/ năm"
std::string withoutBlanksAtSlash(std::string unit) {
  for (std::size_t slash = unit.find('/'); slash != std::string::npos; slash = unit.find('/', slash + 1)) {
    while (slash + 1 < unit.size() && unit[slash + 1] == ' ') unit.erase(slash + 1, 1);
    for (; slash > 0 && unit[slash - 1] == ' '; --slash) unit.erase(slash - 1, 1);
  }
  return unit;
}

bool countsExisting(const Reading& reading, const Quantity& quantity) {
  const Clause& clause = reading.clauses[quantity.clause];
  return std::any_of(reading.words.begin(), reading.words.end(), [&](const WordMark& m) {
    return m.senses.has(Sense::keep) && clause.span.contains(m.span) && m.span.end <= quantity.span.begin;
  });
}

FoundMeasure foundOf(const Reading& reading, const Quantity& quantity, std::optional<std::string> object) {
  FoundMeasure found;
  found.measure.value = quantity.value;
  found.measure.valueMax = quantity.valueMax;
  if (!quantity.unit.empty()) found.measure.unit = withoutBlanksAtSlash(squeezed(quantity.unit));
  found.measure.comparator = quantity.comparator;
  found.measure.change = quantity.change;
  found.measure.object = std::move(object);
  found.span = quantity.span;
  found.rule = ruleOf(quantity);
  found.bounded = quantity.bounded;
  found.knownUnit = quantity.knownUnit;
  found.existing = countsExisting(reading, quantity) && !quantity.bounded;
  found.inBrackets = reading.clauses[quantity.clause].inBrackets;
  return found;
}

// "đến năm 2027 có 70%, đến năm 2030 có 100% trường học": a share without a noun of its own has that of the next one,
// or of the one before it.
void shareObjects(const std::vector<Quantity>& quantities, std::vector<FoundMeasure>& found) {
  for (std::size_t i = quantities.size(); i-- > 1;)
    if (!found[i - 1].measure.object && quantities[i - 1].clause == quantities[i].clause &&
        quantities[i - 1].kind == UnitKind::share && quantities[i].kind == UnitKind::share)
      found[i - 1].measure.object = found[i].measure.object;
  for (std::size_t i = 1; i < quantities.size(); ++i)
    if (!found[i].measure.object && quantities[i - 1].clause == quantities[i].clause &&
        quantities[i - 1].kind == quantities[i].kind)
      found[i].measure.object = found[i - 1].measure.object;
}

FoundMeasure foundOf(const Reading& reading, const ZeroClause& zero) {
  FoundMeasure found;
  Span object = zero.object;
  if (const auto unit = nounUnitAt(reading, object.begin); unit && unit->span.end <= object.end) {
    found.measure.unit = unit->name;
    if (unit->kind == UnitKind::bare) object.begin = skipBlanks(reading.text, unit->span.end);
  }
  if (!object.empty()) found.measure.object = squeezed(object.in(reading.text));
  found.span = {zero.span.begin, std::max(zero.span.end, zero.object.end)};
  found.rule = "measure.zero";
  found.bounded = true;
  return found;
}

}  // namespace

MeasureParser::MeasureParser(const Host& host)
    : rules_(host.rules("measures")),
      lexicon_(Lexicon::load(host.configFolder())),
      units_(UnitTable::load(host.configFolder())),
      triggers_(loadList(host.configFolder() / "targets" / "triggers.txt")) {
  const TableFile table = TableFile::load(host.configFolder() / "deadlines" / "rhythms.tsv");
  const std::size_t period = table.column("phrase"), rrule = table.column("rule");
  for (const TableFile::Row& row : table.rows()) rhythms_[foldForCompare(row.cells[period])] = row.cells[rrule];
}

// "lần/02 tuần" recurs every two weeks.
std::optional<std::string> MeasureParser::rruleOf(const std::string& unit) const {
  std::string period = foldForCompare(std::string_view(unit).substr(unit.rfind('/') + 1));
  period.erase(0, std::min(period.find_first_not_of('0'), period.size()));
  const auto found = rhythms_.find(period);
  return found == rhythms_.end() ? std::nullopt : std::optional(found->second);
}

bool MeasureParser::mayMeasure(std::string_view statement) const {
  return std::any_of(statement.begin(), statement.end(), isDigit) ||
         std::any_of(triggers_.begin(), triggers_.end(),
                     [&](const std::string& trigger) { return statement.find(trigger) != std::string_view::npos; });
}

Reading MeasureParser::read(std::string_view statement, const ParseOptions& options) const {
  Reading reading;
  reading.text = statement;
  reading.units = &units_;
  reading.lenient = options.lenient;
  reading.cell = options.cell;
  reading.clauses = clausesOf(statement);
  reading.words = lexicon_.find(statement);
  reading.unitMatches = units_.findAll(statement);
  applyRules(*rules_, options, reading);
  reading.figures = findFigures(statement, reading.skipped);
  addNumberWords(reading);
  return reading;
}

std::vector<FoundMeasure> MeasureParser::parse(std::string_view statement, const ParseOptions& options) const {
  const std::string plain = withoutIdleColons(lexicon_, statement);
  const Reading reading = read(plain, options);
  std::vector<Quantity> quantities = findQuantities(reading);
  if (options.trailing)
    for (Quantity& quantity : quantities) makeTrailing(reading, quantity);
  joinPeriods(reading, quantities);
  addRhythms(reading, quantities);
  const std::vector<ZeroClause> zeros = findZeroClauses(reading);
  readNumbersOfNothing(zeros, quantities);
  std::vector<std::size_t> zeroBegins;
  for (const ZeroClause& zero : zeros) zeroBegins.push_back(zero.span.begin);

  std::vector<FoundMeasure> found;
  std::optional<std::string> lastObject;
  for (std::size_t i = 0; i < quantities.size(); ++i) {
    std::optional<std::string> object = objectOf(reading, quantities, i, zeroBegins, lastObject);
    if (object) lastObject = object;
    found.push_back(foundOf(reading, quantities[i], std::move(object)));
    if (quantities[i].frequency) found.back().rrule = rruleOf(quantities[i].unit);
  }
  shareObjects(quantities, found);
  for (const ZeroClause& zero : zeros) {
    const bool counted = std::any_of(quantities.begin(), quantities.end(),
                                     [&](const Quantity& q) { return zero.object.contains(q.digits); });
    if (!counted) found.push_back(foundOf(reading, zero));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const FoundMeasure& a, const FoundMeasure& b) { return a.span.begin < b.span.begin; });
  return found;
}

std::vector<FoundMeasure> MeasureParser::parseFigure(std::string_view indicator, std::string_view figure) const {
  const std::string joined = std::string(indicator) + " = " + std::string(figure);
  std::vector<FoundMeasure> found = parse(joined, {0, true, true, true});
  std::erase_if(found, [&](const FoundMeasure& f) { return f.span.end <= indicator.size(); });
  for (FoundMeasure& f : found) f.span = {0, 0};
  return found;
}

bool MeasureParser::namesShare(std::string_view indicator) const {
  const std::vector<WordMark> marks = lexicon_.find(indicator);
  for (const WordMark& mark : marks) {
    if (mark.senses.has(Sense::ratio)) return true;
    if (!mark.senses.any({Sense::increase, Sense::decrease, Sense::filler, Sense::strive})) return false;
  }
  return false;
}

std::string MeasureParser::unitNamedBy(std::string_view indicator) const {
  if (namesShare(indicator)) return "%";
  std::size_t begin = 0;
  for (const WordMark& mark : lexicon_.find(indicator))
    if (mark.span.begin == begin &&
        mark.senses.any({Sense::whole, Sense::increase, Sense::decrease, Sense::transitive, Sense::act}))
      begin = skipBlanks(indicator, mark.span.end);
  const auto unit = units_.at(indicator, begin);
  if (!unit || unit->unit->kind == UnitKind::never || unit->unit->kind == UnitKind::scale) return "";
  return std::string(unit->span.in(indicator));
}

bool MeasureParser::namesHours(std::string_view unit) const {
  const auto last = units_.at(unit, unit.find_last_of(" /") + 1);
  return last && last->unit->group == "hour" && last->span.end == unit.size();
}

bool MeasureParser::namesPlace(std::string_view indicator) const {
  const auto unit = units_.at(indicator, 0);
  return unit && unit->unit->group == "place" &&
         startsWithCapital(indicator.substr(skipBlanks(indicator, unit->span.end)));
}

std::optional<std::string> MeasureParser::changeIn(std::string_view header) const {
  for (const WordMark& mark : lexicon_.find(header)) {
    if (mark.senses.has(Sense::increase)) return "increase";
    if (mark.senses.has(Sense::decrease)) return "decrease";
  }
  return std::nullopt;
}

}  // namespace doichieu::targets
