#include "objects.h"

#include <algorithm>

#include "doichieu/text/fold.h"
#include "text_steps.h"

namespace doichieu::targets {
namespace {

constexpr int kTellingWords = 3;  // that tell more of what is counted than "người" does

constexpr Senses kPredicates = {Sense::passive, Sense::act, Sense::reach, Sense::have};

const WordMark* markAt(const Reading& reading, std::size_t begin) {
  const auto found = std::lower_bound(reading.words.begin(), reading.words.end(), begin,
                                      [](const WordMark& m, std::size_t at) { return m.span.begin < at; });
  return found != reading.words.end() && found->span.begin == begin ? &*found : nullptr;
}

bool endsWithMark(const Reading& reading, std::size_t begin, std::size_t end, const WordMark& mark) {
  return mark.span.begin >= begin && skipBlanksBack(reading.text, end) == mark.span.end;
}

std::string textOf(const Reading& reading, const Span& span) {
  return squeezed(span.in(reading.text));
}

int wordsIn(const Reading& reading, const Span& span) {
  const std::string words = textOf(reading, span);
  return words.empty() ? 0 : 1 + static_cast<int>(std::count(words.begin(), words.end(), ' '));
}

std::optional<std::string> filled(std::string words) {
  if (words.empty()) return std::nullopt;
  return words;
}

// "khi có nhu cầu": no predicate of the subject.
bool followsCondition(const Reading& reading, const WordMark& mark) {
  const std::size_t end = skipBlanksBack(reading.text, mark.span.begin);
  return mark.senses.has(Sense::have) &&
         std::any_of(reading.words.begin(), reading.words.end(),
                     [&](const WordMark& m) { return m.span.end == end && m.senses.has(Sense::condition); });
}

// Where the noun phrase of a subject ends: at its predicate.
std::size_t predicateBegin(const Reading& reading, std::size_t from, std::size_t limit) {
  for (const WordMark& mark : reading.words)
    if (mark.span.begin > from && mark.span.begin < limit && mark.senses.any(kPredicates) &&
        !followsCondition(reading, mark) && (mark.span.begin == 0 || reading.text[mark.span.begin - 1] != '-'))
      return mark.span.begin;
  for (const WordMark& mark : reading.words)
    if (mark.span.begin > from && mark.span.begin < limit && mark.senses.has(Sense::passiveIf)) return mark.span.begin;
  return limit;
}

// "100% (120/120) cán bộ": the noun phrase stands behind the bracket. 0 where there is none.
std::size_t bracketEnd(const Reading& reading, const Quantity& quantity) {
  const std::size_t next = skipBlanks(reading.text, quantity.nounBegin);
  if (quantity.kind != UnitKind::share || next >= reading.text.size() || reading.text[next] != '(') return 0;
  const std::size_t close = reading.text.find(')', next);
  return close == std::string_view::npos || close + 1 >= reading.text.size() ? 0 : close + 1;
}

Span behind(const Reading& reading, const std::vector<Quantity>& quantities, std::size_t index,
            const std::vector<std::size_t>& zeros) {
  const Quantity& quantity = quantities[index];
  std::size_t from = quantity.nounBegin, limit = reading.clauses[quantity.clause].span.end;
  if (const std::size_t close = bracketEnd(reading, quantity); close > 0) {
    from = close;
    limit = reading.clauses[clauseAt(reading.clauses, close)].span.end;
  }
  if (index + 1 < quantities.size()) limit = std::min(limit, quantities[index + 1].span.begin);
  const bool counted = quantity.kind == UnitKind::people || quantity.kind == UnitKind::count;
  std::size_t begin = counted && !quantity.rate && from == quantity.unitEnd ? quantity.unitBegin : from;
  if (quantity.kind == UnitKind::turns) begin = wordEnd(reading.text, quantity.unitBegin);
  std::size_t end = phraseEnd(reading, from, limit, zeros);
  const std::size_t next = skipBlanks(reading.text, from);
  const bool closed =
      quantity.nounBegin != quantity.unitEnd || (next < reading.text.size() && reading.text[next] == ',');
  if (closed && (counted || reading.text[next] == ',')) end = from;
  if (quantity.stance == Stance::subject) end = std::min(end, predicateBegin(reading, from, end));
  const std::size_t per = reading.text.substr(0, end).find('/', quantity.unitBegin);
  if (quantity.frequency && per != std::string_view::npos) end = per;
  return withoutTail(reading, {begin, std::max(begin, end)});
}

// Words of a clause before the number that say nothing about what is counted.
Span withoutLead(const Reading& reading, Span span, bool share) {
  for (;;) {
    span = trimmedSpan(reading.text, span);
    const WordMark* mark = markAt(reading, span.begin);
    if (mark == nullptr || mark->span.end > span.end) return span;
    Senses idle = {Sense::strive, Sense::carry, Sense::decrease, Sense::increase, Sense::have, Sense::transitive};
    if (share) idle.add(Sense::ratio);
    if (!share && mark->senses.has(Sense::ratio)) return span;
    if (!mark->senses.any(idle)) return span;
    span.begin = mark->span.end;
    if (mark->senses.has(Sense::ratio)) return trimmedSpan(reading.text, span);  // "tỷ lệ [tăng dân số]"
  }
}

// The last comma-part that begins a new assertion: "..., tỷ lệ bỏ trị không quá 10%".
std::size_t partBegin(const Reading& reading, std::size_t from, std::size_t end) {
  std::size_t begin = from;
  for (const WordMark& mark : reading.words) {
    if (mark.span.begin < from || mark.span.begin >= end) continue;
    const std::size_t before = skipBlanksBack(reading.text, mark.span.begin);
    if (before > from && reading.text[before - 1] == ',' &&
        mark.senses.any(
            {Sense::open, Sense::ratio, Sense::carry, Sense::strive, Sense::increase, Sense::decrease, Sense::whole}))
      begin = mark.span.begin;
  }
  return begin;
}

// The span shortened to what stands on the longer side of a period named in it ("... mỗi tháng ...").
Span withoutPeriods(const Reading& reading, Span span) {
  for (const EachPeriod& each : reading.each) {
    if (!span.contains(each.span)) continue;
    if (each.span.begin - span.begin < span.end - each.span.end)
      span.begin = each.span.end;
    else
      span.end = each.span.begin;
  }
  return span;
}

// "tỷ lệ đô thị hóa từ 35% [lên 40%]": without the figure of today.
Span withoutStart(const Reading& reading, Span span) {
  for (const WordMark& mark : reading.words) {
    const std::size_t next = skipBlanks(reading.text, mark.span.end);
    const bool age = std::any_of(reading.skipped.begin(), reading.skipped.end(),
                                 [&](const Span& s) { return s.begin <= next && next < s.end; });  // "từ 5 đến 17 tuổi"
    if (mark.senses.has(Sense::from) && span.contains(mark.span) && next < reading.text.size() &&
        isDigit(reading.text[next]) && !age)
      span.end = mark.span.begin;
  }
  return span;
}

// "thu nhập bình quân [đến năm 2025]": without the time by which the number is reached.
Span withoutTime(const Reading& reading, Span span) {
  for (const Span& time : reading.times) {
    if (time.begin <= span.begin || time.begin >= span.end || time.end < span.end) continue;
    span.end = time.begin;
    for (const WordMark& mark : reading.words)  // "đến năm" is one phrase
      if (mark.span.begin > span.begin && mark.span.begin < time.begin && mark.span.end > time.begin)
        span.end = mark.span.begin;
    return withoutTail(reading, span);
  }
  return span;
}

// "tỷ lệ đường (không tính quốc lộ) được cứng hóa 80%": a remark parts the subject from its number.
// `taken` is the end of the quantity before.
std::size_t subjectBegin(const Reading& reading, std::size_t clause, std::size_t taken) {
  const std::vector<Clause>& clauses = reading.clauses;
  const std::size_t begin = clauses[clause].span.begin;
  const bool afterRemark = clause >= 2 && reading.text[begin - 1] == ')' && clauses[clause - 1].inBrackets &&
                           reading.text[clauses[clause - 1].span.begin - 1] == '(';
  return afterRemark && taken <= clauses[clause - 2].span.begin ? clauses[clause - 2].span.begin : begin;
}

Span before(const Reading& reading, const std::vector<Quantity>& quantities, std::size_t index) {
  const Quantity& quantity = quantities[index];
  const Clause& clause = reading.clauses[quantity.clause];
  const std::size_t taken = index > 0 ? quantities[index - 1].span.end : 0;
  Span span{subjectBegin(reading, quantity.clause, taken), std::max(clause.span.begin, quantity.span.begin)};
  if (index > 0 && quantities[index - 1].clause == quantity.clause)
    span.begin = std::max(span.begin, quantities[index - 1].span.end);
  span.begin = partBegin(reading, span.begin, span.end);
  const bool share = quantity.kind == UnitKind::share && !quantity.change;
  span = withoutStart(reading, withoutLead(reading, withoutPeriods(reading, span), share));
  if (const WordMark* first = markAt(reading, span.begin); first != nullptr && first->senses.has(Sense::stop))
    return {span.end, span.end};
  for (const WordMark& mark : reading.words)
    if ((share || quantity.frequency) && mark.span.begin > span.begin && mark.span.end <= span.end &&
        mark.senses.has(Sense::passive)) {
      span.end = mark.span.begin;
      break;
    }
  return withoutTime(reading, withoutTail(reading, span));
}

// "kiểm tra 01 lần/quý đối với các cơ sở": what is acted on stands behind the frequency.
std::optional<std::string> actedOn(const Reading& reading, const Quantity& quantity,
                                   const std::vector<std::size_t>& zeros) {
  const WordMark* first = markAt(reading, skipBlanks(reading.text, quantity.unitEnd));
  if (!quantity.frequency || first == nullptr) return std::nullopt;
  if (!first->senses.has(Sense::locative) || !first->senses.has(Sense::carry)) return std::nullopt;  // not "tại"
  const std::size_t limit = reading.clauses[quantity.clause].span.end;
  if (first->span.end >= limit) return std::nullopt;
  const Span span{first->span.end, phraseEnd(reading, first->span.end, limit, zeros)};
  return filled(textOf(reading, withoutTail(reading, span)));
}

std::optional<std::string> label(const Reading& reading, const Quantity* previous, const Quantity& quantity) {
  const Clause& clause = reading.clauses[quantity.clause];
  if (!clause.afterColon || quantity.clause == 0) return std::nullopt;
  if (!trimmedSpan(reading.text, {clause.span.begin, std::max(clause.span.begin, quantity.span.begin)}).empty())
    return std::nullopt;
  const std::size_t taken = previous != nullptr ? previous->span.end : 0;
  const Span named{subjectBegin(reading, quantity.clause - 1, taken), reading.clauses[quantity.clause - 1].span.end};
  return filled(textOf(reading, withoutTime(reading, trimmedSpan(reading.text, named))));
}

}  // namespace

Span withoutTail(const Reading& reading, Span span) {
  for (bool again = true; again;) {
    again = false;
    span = trimmedSpan(reading.text, span);
    for (const WordMark& mark : reading.words)
      if (mark.senses.has(Sense::tail) && endsWithMark(reading, span.begin, span.end, mark)) {
        span.end = mark.span.begin;
        again = true;
        break;
      }
  }
  return span;
}

std::size_t phraseEnd(const Reading& reading, std::size_t from, std::size_t limit,
                      const std::vector<std::size_t>& zeros) {
  for (const std::size_t zero : zeros)
    if (zero >= from) limit = std::min(limit, zero);
  for (const std::size_t at : reading.breaks)
    if (at >= from) limit = std::min(limit, at);
  for (const WordMark& mark : reading.words) {
    if (mark.span.begin < from || mark.span.begin >= limit) continue;
    if (mark.senses.has(Sense::stop)) return mark.span.begin;
    const bool bounds = mark.senses.any({Sense::upwards, Sense::downwards});
    if (bounds && !reading.isSkipped(mark.span)) return mark.span.begin;  // not of "từ 15 tuổi trở lên"
    const std::size_t before = skipBlanksBack(reading.text, mark.span.begin);
    const bool afterComma = before > from && reading.text[before - 1] == ',';
    if (afterComma && mark.senses.any({Sense::open, Sense::carry, Sense::strive, Sense::zero, Sense::zeroIf,
                                       Sense::stop, Sense::increase, Sense::decrease}))
      return before - 1;
  }
  return limit;
}

std::optional<std::string> objectOf(const Reading& reading, const std::vector<Quantity>& quantities, std::size_t index,
                                    const std::vector<std::size_t>& zeros,
                                    const std::optional<std::string>& previousObject) {
  const Quantity& quantity = quantities[index];
  if (quantity.repeated) return previousObject;
  const Quantity* previous =
      index > 0 && quantities[index - 1].clause == quantity.clause ? &quantities[index - 1] : nullptr;
  const bool counted = quantity.kind == UnitKind::people || quantity.kind == UnitKind::count;
  const bool acts = quantity.kind == UnitKind::times || quantity.rate || quantity.kind == UnitKind::duration;
  const Span after = behind(reading, quantities, index, zeros);
  const bool nothingBehind = after.end <= quantity.nounBegin || after.empty();
  const WordMark* first = markAt(reading, after.begin);
  const bool whereOnly = !nothingBehind && quantity.kind == UnitKind::share && first != nullptr &&
                         first->senses.has(Sense::locative);  // "dưới 5% đối với nông thôn"
  if (!nothingBehind && !acts && !whereOnly) return textOf(reading, after);
  if (previous == nullptr)
    if (auto acted = actedOn(reading, quantity, zeros)) return acted;
  if (auto named = label(reading, index > 0 ? &quantities[index - 1] : nullptr, quantity)) return named;
  if (whereOnly && previous != nullptr && previousObject) return previousObject;
  // "..., tỷ lệ hộ cận nghèo còn 3%"; but "..., nâng tổng số lên 12 xã" goes on about the same.
  const bool ownPart = previous != nullptr &&
                       partBegin(reading, previous->span.end, quantity.span.begin) != previous->span.end &&
                       wordsIn(reading, before(reading, quantities, index)) >= kTellingWords;
  const bool level = !ownPart && quantity.before.any({Sense::level, Sense::levelUp, Sense::levelDown});
  const bool inBrackets = reading.clauses[quantity.clause].inBrackets;
  const bool ownSpan = quantity.kind == UnitKind::duration && quantity.before.has(Sense::reach);
  const bool counts = !ownPart && previous != nullptr && previous->kind == UnitKind::share && counted;
  const bool ofPrevious = (acts && !ownSpan) || level || counts;
  if (ofPrevious && (previous != nullptr || inBrackets) && previousObject) return previousObject;
  // "sản lượng đạt 12.500 tấn" tells of what stands before, "treo 50 băng rôn" of what is hung.
  const bool described = level || quantity.stance == Stance::trailing || quantity.before.has(Sense::reach) ||
                         quantity.change ||
                         (quantity.comparator != "eq" && quantity.comparator != "ge" && quantity.comparator != "range");
  if (described)
    if (auto subject = filled(textOf(reading, before(reading, quantities, index)))) return subject;
  if (whereOnly) {
    if (auto subject = filled(textOf(reading, before(reading, quantities, index)))) return subject;
    return textOf(reading, after);
  }
  if (quantity.dimension)
    if (auto subject = filled(textOf(reading, before(reading, quantities, index)))) return subject;
  if (quantity.kind == UnitKind::people && quantity.unitEnd == wordEnd(reading.text, quantity.unitBegin))
    if (const Span subject = before(reading, quantities, index); wordsIn(reading, subject) >= kTellingWords)
      return textOf(reading, subject);
  if (counted && quantity.unitEnd > quantity.unitBegin) {
    Span unit{quantity.unitBegin, quantity.unitEnd};
    const std::size_t per = unit.in(reading.text).find('/');
    if (per != std::string_view::npos) unit.end = unit.begin + per;
    return textOf(reading, unit);
  }
  if (auto subject = filled(textOf(reading, before(reading, quantities, index)))) return subject;
  return inBrackets ? previousObject : std::nullopt;
}

}  // namespace doichieu::targets
