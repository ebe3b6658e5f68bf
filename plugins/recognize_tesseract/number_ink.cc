#include "number_ink.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "sheet.h"

namespace doichieu::ocr {
namespace {

constexpr int kLeast = 3;       // pixels of the larger side: smaller is dirt
constexpr double kBelow = 0.3;  // of the word's height: a comma's tail and the bar of ≥ may hang out of its box
constexpr double kTall = 0.75;  // of the highest mark: a digit
// Of the digits' height, in Times and its like: from digit to digit, from a comma or full stop to the next mark, and
// the paper that the first and last of them have around.
constexpr double kDigit = 0.74, kMark = 0.37, kBearings = 0.08;
constexpr int kBlur = 1;  // pixel by which soft edges make ink larger

PixelBox around(const PixelBox& box, Pix& grey) {
  const int below = static_cast<int>(kBelow * box.height());
  return {std::max(0, box.x0 - 1), std::max(0, box.y0 - 1), std::min(static_cast<int>(pixGetWidth(&grey)), box.x1 + 1),
          std::min(static_cast<int>(pixGetHeight(&grey)), box.y1 + below)};
}

}  // namespace

NumberInk numberInkOf(Pix& grey, const PixelBox& word, int level) {
  NumberInk ink;
  ink.coreOnly = level != kNumberInk;
  const PixelBox part = around(word, grey);
  const PixPtr dark = owned(pixThresholdToBinary(clipped(grey, part).get(), level));
  Boxa* boxes = pixConnCompBB(dark.get(), 8);
  for (int i = 0; i < boxaGetCount(boxes); ++i) {
    int x = 0, y = 0, w = 0, h = 0;
    boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h);
    const bool ofNextLine = part.y0 + y >= word.y1;  // its marks may reach up to here
    if (std::max(w, h) < kLeast || (ofNextLine && h > w)) continue;
    ink.marks.push_back({part.x0 + x, part.y0 + y, part.x0 + x + w, part.y0 + y + h});
    ink.height = std::max(ink.height, h);
  }
  boxaDestroy(&boxes);
  std::sort(ink.marks.begin(), ink.marks.end(), [](const PixelBox& a, const PixelBox& b) { return a.x0 < b.x0; });
  return ink;
}

std::vector<PixelBox> tallMarks(const NumberInk& ink) {
  std::vector<PixelBox> tall;
  std::copy_if(ink.marks.begin(), ink.marks.end(), std::back_inserter(tall),
               [&](const PixelBox& mark) { return mark.height() >= kTall * ink.height; });
  return tall;
}

bool fitsInk(const std::string& number, Pix& grey, const PixelBox& word) {
  const NumberInk ink = numberInkOf(grey, word, kNumberSoft);
  if (ink.marks.empty()) return false;
  int end = 0;
  for (const PixelBox& mark : ink.marks) end = std::max(end, mark.x1);
  const double digits = static_cast<double>(digitCount(number)), marks = static_cast<double>(number.size()) - digits;
  const double expected = (kDigit * digits + kMark * marks - kBearings) * (ink.height - kBlur);
  return std::abs(end - ink.marks.front().x0 - kBlur - expected) < 0.5 * kDigit * ink.height;
}

std::size_t digitCount(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), isDigit));
}

bool isPlainNumber(const std::string& text) {
  const bool only = std::all_of(text.begin(), text.end(), [](char c) { return isDigit(c) || c == ',' || c == '.'; });
  return only && !text.empty() && isDigit(text.front()) && isDigit(text.back());
}

}  // namespace doichieu::ocr
