#include "number_marks.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "number_ink.h"
#include "sheet.h"

namespace doichieu::ocr {
namespace {

constexpr double kLow = 0.5;      // of the highest mark: a comma or full stop, in the lower half
constexpr double kTail = 0.12;    // of it: as far a comma reaches below the digits
constexpr double kNoTail = 0.06;  // and a full stop does not
constexpr double kBlank = 0.25;   // of it: wider gaps are blanks; half as much lies between digits
constexpr double kBar = 0.7;      // of a sign's width that a row of its bar covers
constexpr float kMended = 0.85F;  // confidence: the ink is plain, the reading was not

/// ',' or '.' where the ink between two digits shows one beyond doubt. The core of the ink may lack a comma's tail.
std::optional<char> separatorBetween(const PixelBox& left, const PixelBox& right, const NumberInk& number) {
  const int foot = std::max(left.y1, right.y1);
  for (const PixelBox& mark : number.marks) {
    const int middle = (mark.x0 + mark.x1) / 2;
    if (middle < left.x1 || middle >= right.x0 || mark.height() > kLow * number.height) continue;
    if (mark.y0 < foot - kLow * number.height) continue;
    const int tail = mark.y1 - foot;
    if (tail >= kTail * number.height) return ',';
    if (tail <= kNoTail * number.height && !number.coreOnly) return '.';
  }
  return std::nullopt;
}

bool mendSeparators(ReadWord& word, const NumberInk& number) {
  const std::vector<PixelBox> digits = tallMarks(number);
  if (digits.size() < 2 || digitCount(word.text) != digits.size()) return false;
  std::string mended;
  std::size_t digit = 0;
  for (std::size_t i = 0; i < word.text.size(); ++i) {
    if (!isDigit(word.text[i])) continue;
    mended += word.text[i];
    if (++digit == digits.size()) break;
    const bool read = !isDigit(word.text[i + 1]);
    if (const auto seen = separatorBetween(digits[digit - 1], digits[digit], number))
      mended += *seen;
    else if (read)
      mended += word.text[i + 1];
  }
  if (mended == word.text) return false;
  word.raw = std::exchange(word.text, mended);
  word.confidence = std::min(word.confidence, kMended);
  return true;
}

/// All marks that stand above or below the first one.
PixelBox firstSign(const NumberInk& number) {
  PixelBox sign = number.marks.front();
  for (const PixelBox& mark : number.marks) {
    if (mark.x0 >= sign.x1) break;
    sign = {sign.x0, std::min(sign.y0, mark.y0), std::max(sign.x1, mark.x1), std::max(sign.y1, mark.y1)};
  }
  return sign;
}

/// The lowest rows of > are the tip of its lower stroke, those of ≥ reach across.
bool hasBar(Pix& grey, const PixelBox& sign) {
  const PixPtr ink = owned(pixThresholdToBinary(clipped(grey, sign).get(), kNumberInk));
  Numa* rows = pixCountPixelsByRow(ink.get(), nullptr);
  bool bar = false;
  for (int y = std::max(0, sign.height() * 3 / 4); y < sign.height(); ++y) {
    int count = 0;
    numaGetIValue(rows, y, &count);
    bar = bar || count >= kBar * sign.width();
  }
  numaDestroy(&rows);
  return bar;
}

/// Cuts the word in two before the byte `at`; the second begins at pixel `x`.
void cut(std::vector<ReadWord>& words, std::size_t index, std::size_t at, int leftEnd, int rightBegin) {
  ReadWord rest = words[index];
  rest.text.erase(0, at);
  rest.raw.clear();
  rest.box.x0 = rightBegin;
  words[index].text.resize(at);
  words[index].box.x1 = leftEnd;
  words.insert(words.begin() + static_cast<std::ptrdiff_t>(index) + 1, std::move(rest));
}

bool mendSign(Pix& grey, std::vector<ReadWord>& words, std::size_t index, const NumberInk& number) {
  ReadWord& word = words[index];
  const PixelBox sign = firstSign(number);
  bool mended = false;
  std::size_t length = 1;
  if (hasBar(grey, sign)) {
    const std::string barred = word.text[0] == '>' ? "≥" : "≤";
    word.raw = word.text;
    word.text = barred + word.text.substr(1);
    length = barred.size();
    mended = true;
  }
  const auto next =
      std::find_if(number.marks.begin(), number.marks.end(), [&](const PixelBox& mark) { return mark.x0 >= sign.x1; });
  if (word.text.size() == length || next == number.marks.end() || next->x0 - sign.x1 < kBlank * number.height)
    return mended;
  cut(words, index, length, sign.x1, next->x0);
  return true;
}

/// "12-13" where it is printed "12 - 13".
bool partAtDash(std::vector<ReadWord>& words, std::size_t index, const NumberInk& number) {
  const std::string& text = words[index].text;
  const std::size_t at = text.find('-');
  if (at == std::string::npos || at == 0 || !isPlainNumber(text.substr(0, at)) || !isPlainNumber(text.substr(at + 1)))
    return false;
  for (std::size_t i = 1; i + 1 < number.marks.size(); ++i) {
    const PixelBox &left = number.marks[i - 1], &dash = number.marks[i], &right = number.marks[i + 1];
    const double gap = kBlank * number.height;
    if (dash.height() > dash.width() || dash.x0 - left.x1 < gap || right.x0 - dash.x1 < gap) continue;
    cut(words, index, at, left.x1, dash.x0);
    cut(words, index + 1, 1, dash.x1, right.x0);
    return true;
  }
  return false;
}

}  // namespace

int mendNumberMarks(Pix& grey, std::vector<ReadWord>& words, bool poorPage) {
  int mended = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    ReadWord& word = words[i];
    const bool sign = word.text[0] == '>' || word.text[0] == '<';
    const bool number = !poorPage && isDigit(word.text[0]);
    if ((!sign && !number) || word.box.width() <= 0 || word.box.height() <= 0) continue;
    const NumberInk ink = numberInkOf(grey, word.box);
    if (ink.marks.empty()) continue;
    if (sign)
      mended += mendSign(grey, words, i, ink) ? 1 : 0;
    else if (!isPlainNumber(word.text))
      mended += partAtDash(words, i, ink) ? 1 : 0;
    else if (mendSeparators(word, ink) || mendSeparators(word, numberInkOf(grey, word.box, kNumberCore)))
      ++mended;
  }
  return mended;
}

}  // namespace doichieu::ocr
