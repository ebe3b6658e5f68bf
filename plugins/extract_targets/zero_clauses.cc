#include "zero_clauses.h"

#include <algorithm>

#include "counters.h"
#include "objects.h"
#include "text_steps.h"

namespace doichieu::targets {
namespace {

constexpr std::string_view kPlaces = "place";  // group of the units that count places

const WordMark* markBegunAt(const Reading& reading, std::size_t begin) {
  const auto found = std::find_if(reading.words.begin(), reading.words.end(),
                                  [&](const WordMark& m) { return m.span.begin == begin; });
  return found == reading.words.end() ? nullptr : &*found;
}

const WordMark* markEndedAt(const Reading& reading, std::size_t end) {
  const auto found =
      std::find_if(reading.words.begin(), reading.words.end(), [&](const WordMark& m) { return m.span.end == end; });
  return found == reading.words.end() ? nullptr : &*found;
}

bool holdsBefore(const Reading& reading, const Clause& clause, std::size_t end, Sense sense) {
  return std::any_of(reading.words.begin(), reading.words.end(), [&](const WordMark& m) {
    return m.span.begin >= clause.span.begin && m.span.end <= end && m.senses.has(sense);
  });
}

// "không có" asserts only at the head of its clause or behind words that commit: everywhere else it describes a noun
// ("phường lành mạnh không có tệ nạn").
bool headsClause(const Reading& reading, const Clause& clause, std::size_t begin) {
  const std::size_t end = skipBlanksBack(reading.text, begin);
  if (end <= clause.span.begin || reading.text[end - 1] == ',') return true;
  if (const WordMark* before = markEndedAt(reading, end))
    if (before->senses.any({Sense::strive, Sense::carry, Sense::join, Sense::commit})) return true;
  const WordMark* first = markBegunAt(reading, trimmedSpan(reading.text, clause.span).begin);
  return first != nullptr && first->senses.any({Sense::strive, Sense::place, Sense::commit});
}

bool commits(const Reading& reading, const WordMark& mark) {
  const Clause& clause = reading.clauses[clauseAt(reading.clauses, mark.span.begin)];
  std::size_t end = skipBlanksBack(reading.text, mark.span.begin);
  if (mark.senses.has(Sense::zeroIf) && end > 0 && reading.text[end - 1] == ',')
    end = skipBlanksBack(reading.text, end - 1);  // "lành mạnh, không có"
  if (const WordMark* before = markEndedAt(reading, end))
    if (before->senses.has(Sense::condition)) return false;
  if (holdsBefore(reading, clause, mark.span.begin, Sense::pledge)) return false;
  if (holdsBefore(reading, clause, mark.span.begin, Sense::propose) &&
      holdsBefore(reading, clause, mark.span.begin, Sense::means))
    return false;
  return mark.senses.has(Sense::zero) || headsClause(reading, clause, mark.span.begin);
}

// "không để người dân bị đói, rét, không có chỗ ở": what happens to the same people, no commitment of its own.
bool goesOnAboutPeople(const Reading& reading, const WordMark& mark, const std::vector<ZeroClause>& zeros) {
  if (zeros.empty() || mark.senses.has(Sense::zero)) return false;
  const ZeroClause& last = zeros.back();
  if (clauseAt(reading.clauses, last.span.begin) != clauseAt(reading.clauses, mark.span.begin)) return false;
  return std::any_of(reading.words.begin(), reading.words.end(), [&](const WordMark& m) {
    return m.senses.has(Sense::passive) && m.span.begin >= last.span.end && m.span.end <= mark.span.begin;
  });
}

// "28 xã không có tệ nạn": the number tells which places are meant.
bool describesCounted(const Reading& reading, const WordMark& mark) {
  const std::size_t end = skipBlanksBack(reading.text, mark.span.begin);
  return std::any_of(reading.figures.begin(), reading.figures.end(), [&](const Figure& figure) {
    if (figure.span.end >= end) return false;
    const auto unit = reading.unitAt(figure.span.end);
    const auto list = nounUnitAt(reading, skipBlanks(reading.text, figure.span.end));
    return unit && list && list->span.end == end && unit->unit->group == kPlaces;
  });
}

// Before a share behind a comma something else is promised: "không phát sinh điểm mới, xóa 100% điểm cũ".
std::size_t beforeNextShare(const Reading& reading, std::size_t begin, std::size_t limit) {
  for (const Figure& figure : reading.figures) {
    if (figure.span.begin < begin || figure.span.end >= limit) continue;
    if (reading.text[skipBlanks(reading.text, figure.span.end)] != '%') continue;
    const std::size_t comma = reading.text.substr(0, figure.span.begin).rfind(',');
    if (comma != std::string_view::npos && comma > begin) return comma;
  }
  return limit;
}

// "tại 28 xã": in how many places nothing shall be.
std::size_t beforeCountedPlaces(const Reading& reading, std::size_t begin, std::size_t limit) {
  for (const Figure& figure : reading.figures) {
    if (figure.span.begin < begin || figure.span.end >= limit) continue;
    const auto unit = reading.unitAt(figure.span.end);
    if (!unit || unit->unit->group != kPlaces) continue;
    const WordMark* before = markEndedAt(reading, skipBlanksBack(reading.text, figure.span.begin));
    if (before != nullptr && before->senses.has(Sense::locative) && before->span.begin > begin)
      return before->span.begin;
  }
  return limit;
}

// Steps over "xảy ra", "phát sinh", "tái hoạt động trở lại tại": what there shall be none of comes behind them.
std::size_t objectBegin(const Reading& reading, std::size_t at, std::size_t limit) {
  at = skipBlanks(reading.text, at);
  for (const WordMark* mark = markBegunAt(reading, at); mark != nullptr && mark->span.end <= limit;
       mark = markBegunAt(reading, at)) {
    if (!mark->senses.any({Sense::zeroVerb, Sense::become, Sense::locative})) break;
    at = skipBlanks(reading.text, mark->span.end);
    if (at < limit && reading.text[at] == ',') at = skipBlanks(reading.text, at + 1);
  }
  for (const WordMark& mark : reading.words)
    if (mark.senses.has(Sense::become) && mark.span.begin >= at && mark.span.end < limit)
      return skipBlanks(reading.text, mark.span.end);
  return at;
}

}  // namespace

std::vector<ZeroClause> findZeroClauses(const Reading& reading) {
  std::vector<ZeroClause> zeros;
  std::vector<std::size_t> begins;
  for (const WordMark& mark : reading.words)
    if (mark.senses.any({Sense::zero, Sense::zeroIf}) && !reading.isSkipped(mark.span) &&
        !goesOnAboutPeople(reading, mark, zeros) &&
        !(mark.senses.has(Sense::zeroIf) && describesCounted(reading, mark)) && commits(reading, mark)) {
      zeros.push_back({mark.span, {}, {}});
      begins.push_back(mark.span.begin);
    }
  for (ZeroClause& zero : zeros) {
    const Clause& clause = reading.clauses[clauseAt(reading.clauses, zero.span.begin)];
    std::size_t limit = phraseEnd(reading, zero.span.end, clause.span.end, begins);
    limit = beforeNextShare(reading, zero.span.end, limit);
    const std::size_t begin = std::min(objectBegin(reading, zero.span.end, limit), limit);
    const std::size_t end = beforeCountedPlaces(reading, begin, limit);
    zero.object = withoutTail(reading, {begin, end});
    zero.places = {end, limit};
  }
  return zeros;
}

}  // namespace doichieu::targets
