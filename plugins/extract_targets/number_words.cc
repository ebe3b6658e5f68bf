#include "number_words.h"

#include <algorithm>
#include <optional>

#include "doichieu/text/numbers.h"
#include "text_steps.h"

namespace doichieu::targets {
namespace {

constexpr int kLongestNumber = 4;  // words: "hai mươi mốt"

// The number in words that begins at the offset and is followed by a unit.
std::optional<Figure> numberAt(const Reading& reading, std::size_t begin) {
  std::size_t end = wordEnd(reading.text, begin);
  for (int count = 0; end > begin && count < kLongestNumber; ++count) {
    const std::optional<double> value = parseNumberWords(reading.text.substr(begin, end - begin));
    if (!value || *value <= 0) return std::nullopt;
    if (const auto unit = reading.unitAt(end); unit && unit->unit->kind != UnitKind::never)
      return Figure{{begin, end}, *value, {}};
    const std::size_t next = skipBlanks(reading.text, end);
    const std::size_t nextEnd = wordEnd(reading.text, next);
    if (nextEnd == next) return std::nullopt;
    end = nextEnd;
  }
  return std::nullopt;
}

}  // namespace

void addNumberWords(Reading& reading) {
  constexpr Senses kFrames = {Sense::ge, Sense::le, Sense::gt, Sense::lt};
  const std::size_t digits = reading.figures.size();
  const auto add = [&](std::size_t begin) {
    const auto figure = numberAt(reading, begin);
    const auto clashes = [&](const Span& s) { return s.overlaps(figure->span); };
    const auto same = [&](const Figure& f) { return f.span.overlaps(figure->span); };
    if (figure && std::none_of(reading.skipped.begin(), reading.skipped.end(), clashes) &&
        std::none_of(reading.figures.begin(), reading.figures.end(), same))
      reading.figures.push_back(*figure);
  };
  for (const WordMark& mark : reading.words)
    if (mark.senses.any(kFrames)) add(skipBlanks(reading.text, mark.span.end));
  for (const std::size_t begin : reading.wordNumbers) add(begin);
  if (reading.figures.size() > digits)
    std::sort(reading.figures.begin(), reading.figures.end(),
              [](const Figure& a, const Figure& b) { return a.span.begin < b.span.begin; });
}

}  // namespace doichieu::targets
