#include "quantities.h"

#include <algorithm>
#include <cmath>

#include "comparators.h"
#include "counters.h"
#include "measuring.h"
#include "text_steps.h"

namespace doichieu::targets {
namespace {

constexpr std::size_t kTimeReach = 8;  // bytes between a number and its year: " đến"

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
  const auto to =
      std::find_if(reading.words.begin(), reading.words.end(), [&](const WordMark& m) { return m.span.begin == at; });
  if (to == reading.words.end() || !to->senses.has(Sense::to)) return nullptr;
  return onlyBlanks(reading.text, to->span.end, b.span.begin) ? &b : nullptr;
}

// "từ 21 người xuống còn 19 người", "từ 60% lên 75%": the first number is where things stand today.
bool isStartingPoint(const Reading& reading, const Quantity& quantity, std::size_t next) {
  if (!quantity.before.has(Sense::from) || next >= reading.figures.size()) return false;
  const std::size_t limit = reading.figures[next].span.begin;
  return std::any_of(reading.words.begin(), reading.words.end(), [&](const WordMark& m) {
    return m.span.begin >= quantity.digits.end && m.span.end <= limit &&
           m.senses.any({Sense::levelDown, Sense::levelUp}) && m.span.begin - quantity.unitEnd < 24;
  });
}

bool isPowerOfTen(double value) {
  return value >= 1000 && std::fmod(std::log10(value), 1.0) == 0;
}

// "600/100.000 trẻ em": so many of a round number of people.
bool takeRate(const Reading& reading, const Figure& figure, Quantity& quantity) {
  const bool scaled = quantity.digits.end > figure.span.end;  // "0,02/10 vạn dân"
  if (!(scaled || isPowerOfTen(*figure.whole)) || quantity.unit.empty()) return false;
  quantity.value = figure.value;
  quantity.rate = true;
  const std::size_t slash = reading.text.rfind('/', figure.span.end);
  quantity.unit = std::string(reading.text.substr(slash, quantity.unitEnd - slash));
  quantity.knownUnit = true;
  quantity.unitBegin = quantity.unitEnd;
  return true;
}

// "550/100.000 trẻ em vào năm 2025 và 500/100.000 vào năm 2030": of as many as before.
bool takeSameRate(const Reading& reading, const Figure& figure, const Quantity* previous, Quantity& quantity) {
  if (previous == nullptr || !previous->rate || !isPowerOfTen(*figure.whole)) return false;
  const std::string_view whole = figure.span.in(reading.text);
  const std::string_view scale = whole.substr(std::min(whole.find('/'), whole.size()));
  if (scale.empty() || !previous->unit.starts_with(scale)) return false;
  quantity.value = figure.value;
  quantity.rate = quantity.knownUnit = true;
  quantity.kind = previous->kind;
  quantity.unit = previous->unit;
  quantity.unitBegin = quantity.unitEnd = quantity.span.end = figure.span.end;
  return true;
}

// "150 công dân, trong đó Quân sự 120, Công an 30": a part of what was counted, behind its name.
bool isPart(const Reading& reading, const Figure& figure, const Quantity& previous) {
  if (!reading.lenient) return false;
  const Span between{previous.span.end, figure.span.begin};
  const bool opened =
      previous.repeated || std::any_of(reading.words.begin(), reading.words.end(), [&](const WordMark& m) {
        return m.senses.has(Sense::carry) && m.senses.has(Sense::stop) && between.contains(m.span);
      });
  const std::size_t next = skipBlanks(reading.text, figure.span.end);
  const bool ended =
      next >= reading.text.size() || std::string_view(",;.)").find(reading.text[next]) != std::string_view::npos;
  return opened && ended && figure.value <= previous.value &&
         letterBefore(reading.text, skipBlanksBack(reading.text, between.end));
}

// "700 hộ ... vào năm 2027 và 900 vào năm 2030": of what was counted before.
bool takeSameUnit(const Reading& reading, const Figure& figure, const Quantity* previous, Quantity& quantity) {
  if (previous == nullptr || figure.whole || !previous->knownUnit || previous->valueMax) return false;
  if (previous->kind != UnitKind::count && previous->kind != UnitKind::people) return false;
  if (clauseAt(reading.clauses, figure.span.begin) != previous->clause) return false;
  const auto timed = [&](std::size_t from, std::size_t limit) {
    return std::any_of(reading.times.begin(), reading.times.end(),
                       [&](const Span& t) { return t.begin >= from && t.begin < limit; });
  };
  const std::size_t end = figure.span.end;
  const bool again = timed(previous->span.end, figure.span.begin) && timed(end, end + kTimeReach);
  if (!again && !isPart(reading, figure, *previous)) return false;
  quantity.kind = previous->kind;
  quantity.unit = previous->unit;
  quantity.knownUnit = quantity.repeated = true;
  quantity.unitBegin = quantity.unitEnd = quantity.span.end = end;
  return true;
}

// "tối thiểu 80% vào năm 2026 và 95% vào năm 2030": the bound holds for both. Between them stand a time and words that
// join, and no noun.
void takeSameBound(const Reading& reading, const Quantity* previous, Quantity& quantity) {
  if (previous == nullptr || !previous->bounded || previous->comparator == "range" || quantity.comparator != "eq")
    return;
  if (quantity.unit != previous->unit || quantity.clause != previous->clause || quantity.change) return;
  bool joined = false;
  for (std::size_t at = skipBlanks(reading.text, previous->span.end); at < quantity.span.begin;
       at = skipBlanks(reading.text, at)) {
    const auto time = std::find_if(reading.times.begin(), reading.times.end(),
                                   [&](const Span& t) { return t.end > at && t.begin <= at + kTimeReach; });
    const auto word =
        std::find_if(reading.words.begin(), reading.words.end(), [&](const WordMark& m) { return m.span.begin == at; });
    if (time != reading.times.end()) {
      at = time->end;
    } else if (word != reading.words.end() && word->senses.any({Sense::join, Sense::to, Sense::stop})) {
      joined = joined || word->senses.has(Sense::join);
      at = word->span.end;
    } else {
      return;
    }
  }
  if (!joined) return;
  quantity.comparator = previous->comparator;
  quantity.bounded = true;
}

// "tối thiểu 120/năm": behind a number without a unit of its own.
void takePeriod(const Reading& reading, Quantity& quantity) {
  if (!reading.text.substr(quantity.digits.end).starts_with('/')) return;
  const std::size_t end = wordEnd(reading.text, quantity.digits.end + 1);
  quantity.unit += reading.text.substr(quantity.digits.end, end - quantity.digits.end);
  quantity.unitBegin = quantity.unitEnd = quantity.nounBegin = quantity.span.end = end;
  quantity.frequency = true;
}

// "Số vụ cháy không quá 12", "Giảm số người chết còn dưới 05": what is counted is named where the clause begins.
void takeNamedUnit(const Reading& reading, Quantity& quantity) {
  if (!reading.lenient || !quantity.unit.empty() || !quantity.bounded) return;
  std::size_t at = skipBlanks(reading.text, reading.clauses[quantity.clause].span.begin);
  for (const WordMark& mark : reading.words) {
    if (mark.span.begin != at) continue;
    at = skipBlanks(reading.text, mark.span.end);
    if (mark.senses.any({Sense::strive, Sense::increase, Sense::decrease})) continue;
    const auto unit = mark.senses.has(Sense::whole) ? reading.unitAt(at) : std::nullopt;
    if (!unit || unit->unit->kind == UnitKind::never || unit->unit->kind == UnitKind::scale) return;
    quantity.unit = std::string(unit->span.in(reading.text));
    quantity.kind = unit->unit->kind;
    quantity.knownUnit = true;
    takePeriod(reading, quantity);
    return;
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

bool looksLikeYear(const Reading& reading, const Figure& figure) {
  return figure.span.size() == 4 && figure.value >= 1900 && figure.value <= 2100 &&
         reading.text[figure.span.begin] != '0' &&
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
    const Quantity* previous = quantities.empty() ? nullptr : &quantities.back();
    if (!quantity.knownUnit || quantity.kind == UnitKind::duration) takeSameUnit(reading, figure, previous, quantity);
    const bool bareRate = figure.whole && !quantity.knownUnit && takeSameRate(reading, figure, previous, quantity);
    if (figure.whole && !bareRate && !takeFraction(reading, figure, quantity) && !takeRate(reading, figure, quantity)) {
      if (!quantity.knownUnit || figure.value > *figure.whole) continue;  // "26/3 Đoàn" is a day
      quantity.of = true;
    }
    readModifiers(reading, previous, quantity);
    takeSameBound(reading, previous, quantity);
    takeNamedUnit(reading, quantity);
    if (isStartingPoint(reading, quantity, next)) continue;
    i = next - 1;
    if (measures(reading, previous, quantity)) quantities.push_back(std::move(quantity));
  }
  return quantities;
}

}  // namespace doichieu::targets
