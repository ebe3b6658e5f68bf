#include "quantities.h"

#include <algorithm>
#include <cmath>

#include "comparators.h"
#include "counters.h"
#include "text_steps.h"

namespace doichieu::targets {
namespace {

// The figure that ends a range begun by `first`: "5 - 10%", "3% đến 5%", "05 đến 09 thành viên".
const Figure* rangeEnd(const Reading& reading, std::size_t first) {
  if (first + 1 >= reading.figures.size()) return nullptr;
  const Figure& a = reading.figures[first];
  const Figure& b = reading.figures[first + 1];
  if (a.whole || b.whole || b.value <= a.value) return nullptr;
  std::size_t at = skipBlanks(reading.text, a.span.end);
  if (const auto unit = reading.unitAt(at)) at = skipBlanks(reading.text, unit->span.end);
  if (const std::size_t dash = dashAt(reading.text, at); dash > 0)
    return onlyBlanks(reading.text, at + dash, b.span.begin) ? &b : nullptr;
  const auto to = std::find_if(reading.words.begin(), reading.words.end(), [&](const WordMark& m) { return m.span.begin == at; });
  if (to == reading.words.end() || !to->senses.has(Sense::to)) return nullptr;
  return onlyBlanks(reading.text, to->span.end, b.span.begin) ? &b : nullptr;
}

// "từ 21 người xuống còn 19 người", "từ 60% lên 75%": the first number is where things stand today.
bool isStartingPoint(const Reading& reading, const Quantity& quantity, std::size_t next) {
  if (!quantity.before.has(Sense::from) || next >= reading.figures.size()) return false;
  const std::size_t limit = reading.figures[next].span.begin;
  return std::any_of(reading.words.begin(), reading.words.end(), [&](const WordMark& m) {
    return m.span.begin >= quantity.digits.end && m.span.end <= limit && m.senses.any({Sense::levelDown, Sense::levelUp}) &&
           m.span.begin - quantity.unitEnd < 24;
  });
}

bool isPowerOfTen(double value) { return value >= 1000 && std::fmod(std::log10(value), 1.0) == 0; }

void takeWhole(const Reading& reading, const Figure& figure, Quantity& quantity) {
  if (isPowerOfTen(*figure.whole)) {
    quantity.rate = true;
    const std::size_t slash = reading.text.rfind('/', figure.span.end);
    quantity.unit = std::string(reading.text.substr(slash, quantity.unitEnd - slash));
    quantity.knownUnit = true;
    quantity.unitBegin = quantity.unitEnd;
  } else {
    quantity.of = true;
  }
}

// "1/2 số vụ", "2/3 số hộ": a share written as a fraction.
bool takeFraction(const Reading& reading, const Figure& figure, Quantity& quantity) {
  const std::size_t next = skipBlanks(reading.text, figure.span.end);
  const bool ofAll = std::any_of(reading.words.begin(), reading.words.end(),
                                 [&](const WordMark& m) { return m.span.begin == next && m.senses.has(Sense::whole); });
  if (!ofAll || figure.value >= *figure.whole) return false;
  quantity.value = std::round(10000 * figure.value / *figure.whole) / 100;
  quantity.unit = "%";
  quantity.kind = UnitKind::share;
  quantity.knownUnit = true;
  quantity.unitBegin = quantity.unitEnd = quantity.span.end = figure.span.end;
  return true;
}

// "chỉ số Breteau < 20": an index has no unit.
bool isIndex(const Reading& reading, const Quantity& quantity) {
  const Span& clause = reading.clauses[quantity.clause].span;
  const std::size_t begin = quantity.clause > 0 && reading.clauses[quantity.clause - 1].inBrackets && quantity.clause > 1
                                ? reading.clauses[quantity.clause - 2].span.begin
                                : clause.begin;
  return std::any_of(reading.words.begin(), reading.words.end(), [&](const WordMark& m) {
    return m.senses.has(Sense::index) && m.span.begin >= begin && m.span.end <= quantity.span.begin;
  });
}

// "thùng rác 3 ngăn": a number glued behind the noun that the number before it counts tells of what kind the noun is.
bool qualifies(const Reading& reading, const Quantity* previous, const Quantity& quantity) {
  if (previous == nullptr || previous->clause != quantity.clause) return false;
  const Span between{previous->unitEnd, quantity.span.begin};
  if (between.empty() || between.in(reading.text).find(',') != std::string_view::npos) return false;
  return std::none_of(reading.words.begin(), reading.words.end(),
                      [&](const WordMark& m) { return between.contains(m.span) && !m.senses.has(Sense::plain); });
}

// Money and unknown counters measure under a heading of targets alone; a span of time only with a bound.
bool measures(const Reading& reading, const Quantity* previous, const Quantity& quantity) {
  if (quantity.rate || quantity.frequency) return true;
  if (quantity.before.has(Sense::times) && quantity.kind == UnitKind::times) return true;
  if (quantity.unit.empty()) return reading.lenient && quantity.bounded && isIndex(reading, quantity);
  switch (quantity.kind) {
    case UnitKind::scale:
    case UnitKind::never:
      return false;
    case UnitKind::money:
      return reading.lenient;
    case UnitKind::duration:
      if (quantity.before.has(Sense::within))  // a deadline, unless it binds a share: "100% tin báo được xác minh trong vòng 24 giờ"
        return previous != nullptr && previous->clause == quantity.clause && previous->kind == UnitKind::share;
      return (quantity.comparator != "eq" && quantity.comparator != "range") || quantity.change || quantity.unit.find('/') != std::string::npos;
    default:
      return quantity.knownUnit || (quantity.bounded || (reading.lenient && !qualifies(reading, previous, quantity)));
  }
}

// "100% doanh nghiệp có từ 10 lao động trở lên thành lập công đoàn": the count tells which ones are meant, since the
// predicate comes only behind it.
bool describesNoun(const Reading& reading, const Quantity* previous, const Quantity& quantity) {
  if (previous == nullptr || previous->kind != UnitKind::share || previous->clause != quantity.clause) return false;
  if (!quantity.before.has(Sense::have) || quantity.kind == UnitKind::share) return false;
  if (reading.text.substr(previous->unitEnd, quantity.span.begin - previous->unitEnd).find(',') != std::string_view::npos) return false;
  const std::size_t end = std::min(reading.text.find(',', quantity.unitEnd), reading.clauses[quantity.clause].span.end);
  return std::any_of(reading.words.begin(), reading.words.end(), [&](const WordMark& m) {
    return m.span.begin >= quantity.unitEnd && m.span.end <= end && m.senses.any({Sense::act, Sense::passive, Sense::reach});
  });
}

bool looksLikeYear(const Reading& reading, const Figure& figure) {
  return figure.span.size() == 4 && figure.value >= 1900 && figure.value <= 2100 && reading.text[figure.span.begin] != '0' &&
         reading.text.substr(figure.span.begin, 4).find('.') == std::string_view::npos;
}

}  // namespace

std::vector<Quantity> findQuantities(const Reading& reading) {
  std::vector<Quantity> quantities;
  for (std::size_t i = 0; i < reading.figures.size(); ++i) {
    const Figure& figure = reading.figures[i];
    Quantity quantity;
    quantity.value = figure.value;
    quantity.digits = figure.span;
    std::size_t next = i + 1;
    if (const Figure* end = rangeEnd(reading, i)) {
      quantity.valueMax = end->value;
      quantity.digits.end = end->span.end;
      ++next;
    }
    readCounter(reading, quantity);
    if (looksLikeYear(reading, figure) && !quantity.knownUnit) continue;
    if (figure.whole && !takeFraction(reading, figure, quantity)) {
      if (!quantity.knownUnit) continue;
      takeWhole(reading, figure, quantity);
    }
    const Quantity* previous = quantities.empty() ? nullptr : &quantities.back();
    readModifiers(reading, previous, quantity);
    if (describesNoun(reading, previous, quantity)) continue;
    if (isStartingPoint(reading, quantity, next)) continue;
    i = next - 1;
    if (measures(reading, previous, quantity)) quantities.push_back(std::move(quantity));
  }
  return quantities;
}

}  // namespace doichieu::targets
