#include "scale.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace doichieu::ocr {
namespace {

constexpr double kReadingDpi = 200;
constexpr double kReadingHeight = 17;  // pixels: a Times "x" of 13.5 pt at 200 dpi
constexpr double kNearEnough = 1.25;
constexpr double kMostPixels = 30e6;
constexpr int kInk = 150;
constexpr std::size_t kFewLetters = 40;

}  // namespace

double letterHeight(Pix& grey) {
  const PixPtr ink = owned(pixThresholdToBinary(&grey, kInk));
  Boxa* boxes = pixConnCompBB(ink.get(), 8);
  std::vector<double> heights;
  for (int i = 0; i < boxaGetCount(boxes); ++i) {
    int w = 0, h = 0;
    boxaGetBoxGeometry(boxes, i, nullptr, nullptr, &w, &h);
    const bool letter = h >= 6 && h <= 120 && w >= h / 4 && w <= 2 * h;
    if (letter) heights.push_back(h);
  }
  boxaDestroy(&boxes);
  if (heights.size() < kFewLetters) return 0;
  std::sort(heights.begin(), heights.end());
  return heights[heights.size() / 2];
}

double readingScale(Pix& grey, double dpi) {
  const double letters = letterHeight(grey);
  double factor = letters > 0 ? kReadingHeight / letters : dpi > 0 ? kReadingDpi / dpi : 1;
  if (factor < kNearEnough && factor > 1 / kNearEnough) return 1;
  const double pixels = static_cast<double>(pixGetWidth(&grey)) * pixGetHeight(&grey);
  return std::clamp(std::min(factor, std::sqrt(kMostPixels / pixels)), 0.1, 4.0);
}

PixPtr scaled(PixPtr grey, double factor) {
  if (factor == 1) return grey;
  const float f = static_cast<float>(factor);
  return owned(factor < 0.7 ? pixScaleAreaMap(grey.get(), f, f) : pixScaleGrayLI(grey.get(), f, f));
}

}  // namespace doichieu::ocr
