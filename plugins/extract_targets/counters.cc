#include "counters.h"

#include <algorithm>

#include "doichieu/text/numbers.h"
#include "text_steps.h"

namespace doichieu::targets {
namespace {

constexpr std::string_view kHours = "hour";          // group of the units of time shorter than a day
constexpr std::string_view kDimensions = "measure";  // of weights, lengths, areas
constexpr std::size_t kPeriodReach = 48;             // bytes from the unit to "/năm" in "lớp bồi dưỡng/năm"

bool isJoin(const Reading& reading, std::size_t at) {
  return std::any_of(reading.words.begin(), reading.words.end(),
                     [&](const WordMark& m) { return m.span.begin == at && m.senses.has(Sense::join); });
}

// "/lượt giao dịch", "/người/năm", "/02 tuần": the end of what a unit is counted by; `at` is at the slash.
std::size_t perEnd(const Reading& reading, std::size_t at) {
  while (at + 1 < reading.text.size() && reading.text[at] == '/') {
    std::size_t begin = skipBlanks(reading.text, at + 1);
    begin = std::min(reading.text.find_first_not_of("0123456789.,", begin), reading.text.size());
    auto unit = reading.unitAt(begin);
    if (unit && unit->unit->kind == UnitKind::scale)  // "bác sĩ/vạn dân"
      if (const auto counted = reading.unitAt(skipBlanks(reading.text, unit->span.end))) unit = counted;
    const std::size_t end = unit ? unit->span.end : wordEnd(reading.text, skipBlanks(reading.text, begin));
    if (end <= begin) break;
    at = end;
  }
  return at;
}

// "xã, phường, thị trấn", "tin, bài", "học sinh và phụ huynh": counters that share the number.
std::size_t listEnd(const Reading& reading, const Unit& first, std::size_t end) {
  for (;;) {
    std::size_t at = skipBlanks(reading.text, end);
    if (at < reading.text.size() && reading.text[at] == ',') {
      ++at;
    } else if (isJoin(reading, at)) {
      at = wordEnd(reading.text, at);
    } else {
      return end;
    }
    const auto next = reading.unitAt(at);
    if (!next || next->unit->group != first.group || next->unit->kind != first.kind) return end;
    end = next->span.end;
  }
}

// Where "/năm" stands behind the rest of the noun phrase: "04 lớp bồi dưỡng/năm".
std::string laterPeriod(const Reading& reading, std::size_t unitEnd) {
  std::size_t at = unitEnd;
  const std::size_t limit = std::min(reading.text.size(), at + kPeriodReach);
  for (; at < limit; ++at) {
    const char c = reading.text[at];
    if (c == ';' || c == ',' || c == '.' || c == '(' || isDigit(c)) return "";
    if (c != '/') continue;
    if (at + 1 < reading.text.size() && isDigit(reading.text[at + 1])) {  // "ca sinh/1.000 phụ nữ"
      const std::size_t end = perEnd(reading, at);
      return std::string(reading.text.substr(unitEnd, end - unitEnd));
    }
    const std::size_t end = wordEnd(reading.text, at + 1);
    const std::string_view word = reading.text.substr(at + 1, end - at - 1);
    return reading.units->isPeriod(word) ? "/" + std::string(word) : "";
  }
  return "";
}

// "24%1;": behind the number of a footnote that is glued to what it explains.
std::size_t footnoteEnd(std::string_view text, std::size_t at) {
  const std::size_t end = std::min(text.find_first_not_of("0123456789", at), text.size());
  return end == text.size() || text[end] == ' ' || text[end] == ',' || text[end] == ';' || text[end] == '.' ? end : at;
}

void readPercent(const Reading& reading, std::size_t at, Quantity& quantity) {
  quantity.unitBegin = at;
  quantity.unitEnd = perEnd(reading, at + 1);
  quantity.unit = std::string(reading.text.substr(at, quantity.unitEnd - at));
  quantity.unitEnd = footnoteEnd(reading.text, quantity.unitEnd);
  quantity.kind = UnitKind::share;
  quantity.knownUnit = true;
}

// An unknown noun behind the number: its first word is the best name of the unit. "5G" counts nothing.
void readUnknown(const Reading& reading, std::size_t at, Quantity& quantity) {
  if (at == quantity.digits.end || at >= reading.text.size() || !startsLetter(reading.text[at])) return;
  const bool marked = std::any_of(reading.words.begin(), reading.words.end(),
                                  [&](const WordMark& m) { return m.span.begin == at && !m.senses.has(Sense::plain); });
  if (marked) return;
  quantity.unitEnd = perEnd(reading, wordEnd(reading.text, at));
  quantity.unit = std::string(reading.text.substr(at, quantity.unitEnd - at));
}

// "1 triệu cây xanh" is a million trees; "75 triệu/người" is money.
void takeScale(const Reading& reading, Quantity& quantity) {
  const auto scale = reading.unitAt(quantity.digits.end);
  if (!scale || scale->unit->kind != UnitKind::scale) return;
  const auto counter = reading.unitAt(scale->span.end);
  if (!counter || counter->unit->kind == UnitKind::money || counter->unit->kind == UnitKind::never) return;
  const double factor = parseNumber(scale->unit->as).value_or(1);
  quantity.value *= factor;
  if (quantity.valueMax) *quantity.valueMax *= factor;
  quantity.digits.end = scale->span.end;
}

// "nghìn tỷ đồng", "triệu USD": a scale with the money behind it.
std::size_t moneyEnd(const Reading& reading, const UnitMatch& scale) {
  std::size_t end = scale.span.end;
  for (auto next = reading.unitAt(end);
       next && (next->unit->kind == UnitKind::scale || next->unit->kind == UnitKind::money); next = reading.unitAt(end))
    end = next->span.end;
  return end;
}

void nameUnit(const Reading& reading, const UnitMatch& match, Quantity& quantity) {
  const std::string_view printed = reading.text.substr(quantity.unitBegin, quantity.unitEnd - quantity.unitBegin);
  quantity.unit = std::string(printed);
  if (match.unit->as.empty() || match.unit->kind == UnitKind::scale) return;
  if (match.unit->kind == UnitKind::turns) {
    const auto person = reading.unitAt(match.span.end);
    if (!person || person->unit->kind != UnitKind::people) return;
  }
  quantity.unit = match.unit->as;
}

}  // namespace

void readCounter(const Reading& reading, Quantity& quantity) {
  takeScale(reading, quantity);
  const std::size_t at = skipBlanks(reading.text, quantity.digits.end);
  quantity.unitBegin = quantity.unitEnd = quantity.digits.end;
  quantity.span = quantity.digits;
  if (at < reading.text.size() && reading.text[at] == '%') {
    readPercent(reading, at, quantity);
  } else if (const auto match = reading.unitAt(at)) {
    quantity.kind = match->unit->kind == UnitKind::scale ? UnitKind::money : match->unit->kind;
    quantity.knownUnit = true;
    quantity.unitBegin = match->span.begin;
    quantity.unitEnd = listEnd(reading, *match->unit,
                               match->unit->kind == UnitKind::scale ? moneyEnd(reading, *match) : match->span.end);
    quantity.shortTime = match->unit->group == kHours;
    quantity.dimension = match->unit->group == kDimensions;
    nameUnit(reading, *match, quantity);
    const std::size_t end = perEnd(reading, quantity.unitEnd);
    if (end != quantity.unitEnd) {
      quantity.unit += std::string(reading.text.substr(quantity.unitEnd, end - quantity.unitEnd));
      quantity.unitEnd = end;
    } else if (match->unit->kind == UnitKind::count || match->unit->kind == UnitKind::times) {
      quantity.unit += laterPeriod(reading, quantity.unitEnd);
    }
  } else {
    quantity.unitBegin = at;
    readUnknown(reading, at, quantity);
  }
  const std::size_t slash = quantity.unit.rfind('/');
  quantity.frequency = slash != std::string::npos && !quantity.dimension && quantity.kind != UnitKind::money &&
                       quantity.kind != UnitKind::share &&
                       reading.units->isPeriod(std::string_view(quantity.unit).substr(slash + 1));
  quantity.span.end = quantity.unitEnd;
}

std::optional<NounUnit> nounUnitAt(const Reading& reading, std::size_t offset) {
  for (const WordMark& mark : reading.words)
    if (mark.span.begin == offset && mark.senses.has(Sense::plural)) offset = skipBlanks(reading.text, mark.span.end);
  const auto match = reading.unitAt(offset);
  if (!match) return std::nullopt;
  const UnitKind kind = match->unit->kind;
  if (kind != UnitKind::people && kind != UnitKind::count && kind != UnitKind::bare) return std::nullopt;
  const Span span{match->span.begin, listEnd(reading, *match->unit, match->span.end)};
  return NounUnit{std::string(span.in(reading.text)), span, kind};
}

}  // namespace doichieu::targets
