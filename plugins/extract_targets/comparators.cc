#include "comparators.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "text_steps.h"

namespace doichieu::targets {
namespace {

constexpr Senses kGlue = {Sense::ge,        Sense::gt,     Sense::le,    Sense::lt,
                          Sense::about,     Sense::from,   Sense::reach, Sense::increase,
                          Sense::decrease,  Sense::times,  Sense::level, Sense::levelUp,
                          Sense::levelDown, Sense::strive, Sense::rank,  Sense::over};
constexpr std::array<std::pair<Sense, std::string_view>, 4> kComparators = {
    {{Sense::ge, "ge"}, {Sense::gt, "gt"}, {Sense::le, "le"}, {Sense::lt, "lt"}}};
constexpr std::size_t kComparatorReach = 60;  // bytes between "ít nhất" and its number ("ít nhất mỗi tháng tổ chức 02")

std::optional<std::string_view> comparatorOf(Senses senses) {
  for (const auto& [sense, name] : kComparators)
    if (senses.has(sense)) return name;
  return std::nullopt;
}

// "≥ 90", "< 15", ">= 5": signs of tables.
std::size_t readSign(std::string_view text, std::size_t begin, Quantity& quantity) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kSigns = {
      {{"≥", "ge"}, {"≤", "le"}, {">=", "ge"}, {"<=", "le"}, {"=>", "ge"}, {"=<", "le"}, {">", "gt"}, {"<", "lt"}}};
  const std::size_t end = skipBlanksBack(text, begin);
  for (const auto& [sign, name] : kSigns) {
    if (end < sign.size() || text.substr(end - sign.size(), sign.size()) != sign) continue;
    quantity.comparator = name;
    quantity.bounded = true;
    return end - sign.size();
  }
  return begin;
}

// Index of the mark that ends right before the offset, or -1.
int markBefore(const Reading& reading, std::size_t offset) {
  const std::size_t end = skipBlanksBack(reading.text, offset);
  const auto after = std::upper_bound(reading.words.begin(), reading.words.end(), end,
                                      [](std::size_t at, const WordMark& m) { return at < m.span.end; });
  if (after == reading.words.begin() || (after - 1)->span.end != end) return -1;
  return static_cast<int>(after - reading.words.begin()) - 1;
}

// Walks back over the words glued to the number; the one nearest to it decides.
void walkBack(const Reading& reading, Quantity& quantity) {
  std::size_t at = quantity.span.begin = readSign(reading.text, quantity.digits.begin, quantity);
  for (int i = markBefore(reading, at); i >= 0; i = markBefore(reading, at)) {
    const WordMark& mark = reading.words[static_cast<std::size_t>(i)];
    quantity.before.add(mark.senses);
    if (!mark.senses.any(kGlue) && !mark.senses.has(Sense::filler)) break;
    at = mark.span.begin;
    // Fillers belong to the number only between it and a word that does ("giảm bình quân 2%", "thu nhập bình quân 2
    // triệu").
    if (mark.senses.any(kGlue)) quantity.span.begin = at;
    if (const auto comparator = comparatorOf(mark.senses); comparator && !quantity.bounded) {
      quantity.comparator = *comparator;
      quantity.bounded = true;
    }
    if (quantity.change) continue;
    if (mark.senses.any({Sense::increase, Sense::levelUp, Sense::times})) quantity.change = "increase";
    if (mark.senses.any({Sense::decrease, Sense::levelDown})) quantity.change = "decrease";
  }
  if (quantity.valueMax) {
    quantity.comparator = "range";
  } else if (quantity.comparator == "eq" && quantity.before.has(Sense::from)) {
    quantity.comparator = "ge";  // "đạt từ 95%"; baselines are told apart later
  }
  if (quantity.comparator == "eq" && quantity.before.any({Sense::within, Sense::rank})) quantity.comparator = "le";
  // "phấn đấu giảm tỷ lệ hộ nghèo xuống còn 0,84%": what is striven for is no less.
  if (quantity.comparator == "eq" && quantity.before.has(Sense::strive) && !quantity.before.has(Sense::levelDown))
    quantity.comparator = "ge";
  quantity.bounded = quantity.bounded || quantity.change || quantity.before.any({Sense::strive, Sense::reach});
}

// "90% trở lên", "từ 5% số vụ trở lên"; not "100% cơ sở từ cấp trung học trở lên", "85% học sinh đạt loại khá trở lên".
void readUpwards(const Reading& reading, Quantity& quantity, std::size_t limit) {
  if (quantity.comparator == "range") return;
  for (const WordMark& mark : reading.words) {
    if (mark.span.begin < quantity.unitEnd) continue;
    if (mark.span.begin >= limit || mark.senses.any({Sense::from, Sense::grade})) return;
    const bool up = mark.senses.has(Sense::upwards);
    const std::string_view between =
        reading.text.substr(quantity.unitEnd, mark.span.begin - quantity.unitEnd);  // a comma parts "..., trở lại nếp"
    if (!up && (!mark.senses.has(Sense::downwards) || between.find(',') != std::string_view::npos)) continue;
    quantity.comparator = up ? "ge" : "le";
    quantity.bounded = true;
    if (onlyBlanks(reading.text, quantity.unitEnd, mark.span.begin))
      quantity.span.end = quantity.nounBegin = mark.span.end;
    return;
  }
}

// "không kiểm tra quá 01 lần/năm": at most, where the clause denies; more than, where it does not.
void readOver(const Reading& reading, const Clause& clause, Quantity& quantity) {
  if (quantity.bounded || !quantity.before.has(Sense::over) || quantity.comparator != "eq") return;
  const bool denied = std::any_of(reading.words.begin(), reading.words.end(), [&](const WordMark& m) {
    return m.senses.any({Sense::negation, Sense::zero}) && m.span.begin >= clause.span.begin &&
           m.span.end <= quantity.span.begin;
  });
  quantity.comparator = denied ? "le" : "gt";
  quantity.bounded = true;
}

// Where an aim must stand to govern the clause: in it, before the colon of its list, or before semicolons of its
// sentence; but "phấn đấu trên 85% hồ sơ ...; 100% kết quả ..." leaves the whole as it is.
std::size_t aimBegin(const Reading& reading, const Clause& clause, const Quantity& quantity) {
  bool listed = false;
  std::size_t i = clauseAt(reading.clauses, clause.span.begin);
  for (; i > 0; --i) {
    listed = listed || reading.clauses[i].afterColon;
    const std::size_t cut = reading.clauses[i].span.begin;
    if (cut > 0 && reading.text[cut - 1] == '.') break;
  }
  const bool whole = quantity.kind == UnitKind::share && quantity.value == 100;
  return whole && !listed ? clause.span.begin : reading.clauses[i].span.begin;
}

// A comparator that stands some words before its number, and "phấn đấu" anywhere before it in the sentence.
void readDistant(const Reading& reading, const Clause& clause, const Quantity* previous, Quantity& quantity) {
  if (quantity.comparator != "eq" || quantity.before.has(Sense::about)) return;
  const std::size_t after = previous != nullptr ? std::max(previous->span.end, clause.span.begin) : clause.span.begin;
  const std::size_t sentence = aimBegin(reading, clause, quantity);
  for (const WordMark& mark : reading.words) {
    if (mark.span.begin < sentence) continue;
    if (mark.span.end > quantity.span.begin) break;
    if (mark.senses.has(Sense::strive) && !quantity.before.has(Sense::levelDown)) {
      quantity.comparator = "ge";
      quantity.bounded = true;
    }
    if (mark.span.begin < clause.span.begin) continue;
    const bool near = mark.span.begin >= after && quantity.span.begin - mark.span.end <= kComparatorReach;
    if (near && mark.senses.any({Sense::ge, Sense::le})) {
      quantity.comparator = *comparatorOf(mark.senses);
      quantity.bounded = true;
    }
  }
}

// "Số vụ giảm so với năm 2023 ít nhất 5%": only skipped words stand between the change and its number.
void readDistantChange(const Reading& reading, const Clause& clause, Quantity& quantity) {
  if (quantity.change) return;
  for (const Span& skipped : reading.skipped) {
    if (skipped.begin < clause.span.begin || !onlyBlanks(reading.text, skipped.end, quantity.span.begin)) continue;
    const int i = markBefore(reading, skipped.begin);
    if (i < 0) continue;
    const Senses senses = reading.words[static_cast<std::size_t>(i)].senses;
    if (senses.has(Sense::increase)) quantity.change = "increase";
    if (senses.has(Sense::decrease)) quantity.change = "decrease";
  }
}

bool predicateBetween(const Reading& reading, std::size_t begin, std::size_t end) {
  return std::any_of(reading.words.begin(), reading.words.end(), [&](const WordMark& m) {
    return m.span.begin >= begin && m.span.end <= end && m.senses.any({Sense::act, Sense::passive, Sense::have});
  });
}

// "giảm 5% số vụ, 10% số người bị thương": the change goes on.
void inheritChange(const Reading& reading, const Quantity* previous, Quantity& quantity) {
  if (quantity.change || previous == nullptr || !previous->change) return;
  if (previous->clause != quantity.clause || previous->kind != quantity.kind ||
      quantity.before.any({Sense::reach, Sense::have}))
    return;
  if (!predicateBetween(reading, previous->span.end, quantity.span.begin)) quantity.change = previous->change;
}

// "Giảm số vụ cháy từ 3% trở lên", "Giảm số giờ làm việc nhà còn 1,7 lần": the change opens the clause, its number ends
// it.
void readLeadingChange(const Reading& reading, const Clause& clause, const Quantity* previous, Quantity& quantity) {
  if (quantity.change || (previous != nullptr && previous->clause == quantity.clause)) return;
  if (quantity.span.begin == quantity.digits.begin) return;
  const std::size_t next = skipBlanks(reading.text, std::max(quantity.span.end, quantity.nounBegin));
  const bool nounBehind = next < clause.span.end && startsLetter(reading.text[next]) &&
                          std::none_of(reading.words.begin(), reading.words.end(), [&](const WordMark& m) {
                            return m.span.begin == next && m.senses.any({Sense::stop, Sense::join, Sense::locative});
                          });
  if (nounBehind) return;
  for (const WordMark& mark : reading.words) {
    if (mark.span.begin < clause.span.begin || mark.senses.has(Sense::strive)) continue;
    if (mark.span.end > quantity.span.begin || !mark.senses.any({Sense::increase, Sense::decrease})) return;
    quantity.change = mark.senses.has(Sense::increase) ? "increase" : "decrease";
    return;
  }
}

Stance stanceOf(const Reading& reading, const Clause& clause, const Quantity* previous, const Quantity& quantity) {
  const Span lead = trimmedSpan(reading.text, {clause.span.begin, std::max(clause.span.begin, quantity.span.begin)});
  if (quantity.change) return Stance::object;
  if (lead.empty() || quantity.before.any({Sense::carry, Sense::strive})) return Stance::subject;
  if (quantity.before.has(Sense::have)) return quantity.kind == UnitKind::share ? Stance::subject : Stance::object;
  if (previous != nullptr && previous->clause == quantity.clause &&
      !predicateBetween(reading, previous->span.end, quantity.span.begin))
    return previous->stance;
  if (reading.text[skipBlanksBack(reading.text, quantity.span.begin) - 1] == ',') return Stance::subject;
  return Stance::object;
}

}  // namespace

void readModifiers(const Reading& reading, const Quantity* previous, Quantity& quantity) {
  quantity.nounBegin = quantity.unitEnd;
  quantity.clause = clauseAt(reading.clauses, quantity.digits.begin);
  const Clause& clause = reading.clauses[quantity.clause];
  walkBack(reading, quantity);
  quantity.span.begin = std::max(quantity.span.begin, clause.span.begin);
  const auto next = std::find_if(reading.figures.begin(), reading.figures.end(),
                                 [&](const Figure& f) { return f.span.begin >= quantity.digits.end; });
  readUpwards(reading, quantity,
              next == reading.figures.end() ? clause.span.end : std::min(clause.span.end, next->span.begin));
  readOver(reading, clause, quantity);
  readDistant(reading, clause, previous, quantity);
  readDistantChange(reading, clause, quantity);
  inheritChange(reading, previous, quantity);
  readLeadingChange(reading, clause, previous, quantity);
  quantity.stance = stanceOf(reading, clause, previous, quantity);
}

}  // namespace doichieu::targets
