// The ink of a number, mark by mark.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "doichieu/text/utf8.h"
#include "pix.h"
#include "pixel_box.h"

namespace doichieu::ocr {

constexpr int kNumberInk = 150;   // darker is ink
constexpr int kNumberSoft = 200;  // with the thin strokes of small print
constexpr int kNumberCore = 100;  // darker still: marks that touch at their soft edges come apart

struct NumberInk {
  std::vector<PixelBox> marks;  // left to right, without dirt
  int height = 0;               // of the highest
  bool coreOnly = false;
};

/// Of a word's box and a little below it, where the tails of commas and the bars of ≥ hang.
NumberInk numberInkOf(Pix& grey, const PixelBox& word, int level = kNumberInk);

/// The marks that are as high as digits.
std::vector<PixelBox> tallMarks(const NumberInk& ink);

/// Whether the ink is as wide as the digits and marks of the number: digits of print are all of one width. Holds where
/// they melt together or break as well.
bool fitsInk(const std::string& number, Pix& grey, const PixelBox& word);

std::size_t digitCount(const std::string& text);

/// "4", "40", "61,02", "1.500".
bool isPlainNumber(const std::string& text);

}  // namespace doichieu::ocr
