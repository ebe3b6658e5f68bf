#include "measuring.h"

#include <algorithm>

#include "text_steps.h"

namespace doichieu::targets {
namespace {

template <typename Test>
bool anyWord(const Reading& reading, std::size_t begin, std::size_t end, Test test) {
  return std::any_of(reading.words.begin(), reading.words.end(),
                     [&](const WordMark& m) { return m.span.begin >= begin && m.span.end <= end && test(m); });
}

bool anySense(const Reading& reading, std::size_t begin, std::size_t end, Senses senses) {
  return anyWord(reading, begin, end, [&](const WordMark& m) { return m.senses.any(senses); });
}

bool commaBetween(const Reading& reading, std::size_t begin, std::size_t end) {
  return begin < end && reading.text.substr(begin, end - begin).find(',') != std::string_view::npos;
}

// "chỉ số Breteau < 20": an index has no unit. Its short name may stand in brackets before the number.
bool isIndex(const Reading& reading, const Quantity& quantity) {
  const Span& clause = reading.clauses[quantity.clause].span;
  const std::size_t begin =
      quantity.clause > 0 && reading.clauses[quantity.clause - 1].inBrackets && quantity.clause > 1
          ? reading.clauses[quantity.clause - 2].span.begin
          : clause.begin;
  return anySense(reading, begin, quantity.span.begin, {Sense::index});
}

// "Số bác sĩ/10.000 dân: 13,5": the label before the colon is an index.
bool followsIndex(const Reading& reading, const Quantity& quantity) {
  const Clause& clause = reading.clauses[quantity.clause];
  if (!clause.afterColon || quantity.clause == 0 || !onlyBlanks(reading.text, clause.span.begin, quantity.span.begin))
    return false;
  const Span& label = reading.clauses[quantity.clause - 1].span;
  return anySense(reading, label.begin, label.end, {Sense::index});
}

// "thùng rác 3 ngăn": a number glued behind the noun that the number before it counts tells of what kind the noun is.
bool qualifies(const Reading& reading, const Quantity* previous, const Quantity& quantity) {
  if (previous == nullptr || previous->clause != quantity.clause) return false;
  const Span between{previous->unitEnd, quantity.span.begin};
  if (between.empty() || commaBetween(reading, between.begin, between.end)) return false;
  return !anyWord(reading, between.begin, between.end, [](const WordMark& m) { return !m.senses.has(Sense::plain); });
}

// "100% doanh nghiệp có từ 10 lao động trở lên thành lập công đoàn": the count tells which ones are meant, since the
// predicate comes only behind it.
bool describesNoun(const Reading& reading, const Quantity* previous, const Quantity& quantity) {
  if (previous == nullptr || previous->kind != UnitKind::share || previous->clause != quantity.clause) return false;
  if (!quantity.before.has(Sense::have) || quantity.kind == UnitKind::share) return false;
  if (commaBetween(reading, previous->unitEnd, quantity.span.begin)) return false;
  std::size_t end = std::min(reading.text.find(',', quantity.unitEnd), reading.clauses[quantity.clause].span.end);
  for (const WordMark& mark : reading.words)  // "có 01 bình chữa cháy và có người biết sử dụng"
    if (mark.senses.has(Sense::join) && mark.span.begin > quantity.unitEnd) end = std::min(end, mark.span.begin);
  return anySense(reading, quantity.unitEnd, end, {Sense::act, Sense::passive, Sense::reach});
}

// "tỷ lệ số xã đạt dưới 10 tiêu chí còn 25%": the count tells which ones are meant, since what is measured comes
// behind.
bool describesSubject(const Reading& reading, const Quantity& quantity) {
  if (quantity.kind != UnitKind::count && quantity.kind != UnitKind::people) return false;
  if (quantity.comparator == "eq" || !quantity.before.any({Sense::reach, Sense::have})) return false;
  const auto next = std::find_if(reading.figures.begin(), reading.figures.end(),
                                 [&](const Figure& f) { return f.span.begin >= quantity.unitEnd; });
  if (next == reading.figures.end() || next->span.begin >= reading.clauses[quantity.clause].span.end) return false;
  if (commaBetween(reading, quantity.unitEnd, next->span.begin)) return false;
  const auto unit = reading.unitAt(next->span.end);
  if (unit && unit->span.in(reading.text) == reading.text.substr(quantity.unitBegin, unit->span.size())) return false;
  return anySense(reading, quantity.unitEnd, next->span.begin, {Sense::level, Sense::levelDown, Sense::levelUp});
}

// "100% hộ trong vùng ngập (427 hộ) có tên ...": how many the share is of; but "giảm 2% (350 hộ)" says the same twice.
bool countsTheWhole(const Reading& reading, const Quantity* previous, const Quantity& quantity) {
  const Clause& clause = reading.clauses[quantity.clause];
  if (previous == nullptr || !clause.inBrackets || quantity.bounded || previous->kind != UnitKind::share) return false;
  if (previous->clause + 1 != quantity.clause || quantity.kind == UnitKind::share) return false;
  const bool alone =
      trimmedSpan(reading.text, clause.span) == trimmedSpan(reading.text, {quantity.span.begin, quantity.unitEnd});
  return alone && !onlyBlanks(reading.text, previous->unitEnd, clause.span.begin - 1);
}

// "hoàn thành trước khi bão vào ít nhất 12 giờ", "báo trước 05 ngày", "tối thiểu 03 ngày trước khi họp": a point in
// time.
bool isHeadStart(const Reading& reading, const Quantity& quantity) {
  const std::size_t next = skipBlanks(reading.text, quantity.unitEnd);
  const std::size_t clause = reading.clauses[quantity.clause].span.begin;
  return anyWord(reading, clause, reading.text.size(), [&](const WordMark& m) {
    if (!m.senses.has(Sense::ahead)) return false;
    return m.span.begin == next ||
           (m.span.end <= quantity.span.begin && !commaBetween(reading, m.span.end, quantity.span.begin));
  });
}

// "trong vòng 48 giờ" promises how fast something is done; days and months, and times for reports, are deadlines.
bool bindsWithin(const Reading& reading, const Quantity* previous, const Quantity& quantity) {
  const std::size_t clause = reading.clauses[quantity.clause].span.begin;
  if (previous != nullptr && previous->clause == quantity.clause && previous->kind == UnitKind::share) return true;
  if (!quantity.shortTime || onlyBlanks(reading.text, clause, quantity.span.begin)) return false;
  return !anySense(reading, clause, quantity.span.begin, {Sense::report});
}

// "70% lao động có hợp đồng từ 03 tháng trở lên tham gia ...": how long tells which ones are meant, since what they do
// comes behind.
bool describesByTime(const Reading& reading, const Quantity* previous, const Quantity& quantity) {
  if (previous == nullptr || previous->kind != UnitKind::share || previous->clause != quantity.clause) return false;
  constexpr Senses kPredicates = {Sense::act, Sense::passive, Sense::reach};
  const std::size_t end = std::min(reading.text.find(',', quantity.unitEnd), reading.clauses[quantity.clause].span.end);
  return !commaBetween(reading, previous->unitEnd, quantity.span.begin) &&
         !anySense(reading, previous->unitEnd, quantity.span.begin, kPredicates) &&
         anySense(reading, quantity.unitEnd, end, kPredicates);
}

// "thời gian lưu trú bình quân 1,8 ngày", "huấn luyện lực lượng thường trực 12 ngày, tại chỗ 07 ngày".
bool lasts(const Reading& reading, const Quantity* previous, const Quantity& quantity) {
  if (previous != nullptr && previous->clause == quantity.clause && previous->kind != UnitKind::duration) return false;
  const std::size_t clause = reading.clauses[quantity.clause].span.begin;
  return anySense(reading, clause, quantity.span.begin, {Sense::lasting});
}

bool spanOfTimeMeasures(const Reading& reading, const Quantity* previous, const Quantity& quantity) {
  if (isHeadStart(reading, quantity) || describesByTime(reading, previous, quantity)) return false;
  if (quantity.before.has(Sense::within)) return bindsWithin(reading, previous, quantity);
  if (quantity.comparator != "eq" && quantity.comparator != "range") return true;
  if (quantity.change || quantity.unit.find('/') != std::string::npos) return true;
  if (!reading.lenient) return false;
  return quantity.before.any({Sense::reach, Sense::level}) || lasts(reading, previous, quantity);
}

// Elsewhere than under a heading of targets money is promised only where it is to be raised: "vận động đạt tối thiểu 15
// tỷ đồng".
bool moneyMeasures(const Reading& reading, const Quantity& quantity) {
  const bool least = quantity.comparator == "ge" || quantity.comparator == "gt";
  return reading.lenient || (least && quantity.before.has(Sense::reach));
}

// A counter that no list knows counts where the number itself is written as a count: "1.500 bao tải", "04 xuồng máy";
// or stands in a list of counts.
bool unknownCounts(const Reading& reading, const Quantity* previous, const Quantity& quantity) {
  if (quantity.bounded) return true;
  if (qualifies(reading, previous, quantity)) return false;
  if (reading.lenient) return true;
  const std::string_view digits = quantity.digits.in(reading.text);
  const bool grouped = digits.size() > 4 && digits.find('.') != std::string_view::npos;
  const bool padded = digits.size() == 2 && digits.front() == '0';
  const std::size_t before = skipBlanksBack(reading.text, quantity.span.begin);
  const bool inList = previous != nullptr && previous->clause == quantity.clause && before > 0 &&
                      reading.text[before - 1] == ',' && quantity.value >= 10;
  return grouped || padded || inList;
}

}  // namespace

bool measures(const Reading& reading, const Quantity* previous, const Quantity& quantity) {
  if (describesNoun(reading, previous, quantity) || describesSubject(reading, quantity) ||
      countsTheWhole(reading, previous, quantity))
    return false;
  if (quantity.rate || quantity.frequency) return true;
  if (quantity.before.has(Sense::times) && quantity.kind == UnitKind::times) return true;
  const bool ranked = quantity.before.has(Sense::rank);
  if (quantity.unit.empty())
    return ranked || reading.cell ||
           (reading.lenient && (quantity.bounded ? isIndex(reading, quantity) : followsIndex(reading, quantity)));
  switch (quantity.kind) {
    case UnitKind::scale:
    case UnitKind::never:
      return reading.cell;
    case UnitKind::money:
      return moneyMeasures(reading, quantity);
    case UnitKind::duration:
      return spanOfTimeMeasures(reading, previous, quantity);
    default:
      return quantity.knownUnit || unknownCounts(reading, previous, quantity);
  }
}

}  // namespace doichieu::targets
