#include "level.h"

#include <algorithm>
#include <vector>

namespace doichieu::ocr {
namespace {

constexpr int kTile = 16;        // pixels; some one text line at reading size
constexpr int kForeground = 60;  // darker than this is no paper
constexpr int kLeastPaper = 60;  // pixels of paper that a tile must have to speak for itself
constexpr int kPaper = 240;      // the level that paper is brought to

constexpr int kPatch = 64;                           // pixels; holds some paper wherever there is text
constexpr int kEvery = 4;                            // pixels between samples of a patch
constexpr int kWhiteEnough = 238, kEvenEnough = 12;  // grey levels; copiers that are in order give 243 to 255

/// The level that a fifth of the patch is lighter than: its paper, unless the patch is all ink.
int paperOf(Pix& grey, int left, int top, std::vector<int>& samples) {
  samples.clear();
  const int right = std::min(left + kPatch, pixGetWidth(&grey)), bottom = std::min(top + kPatch, pixGetHeight(&grey));
  for (int y = top; y < bottom; y += kEvery) {
    const l_uint32* line = pixGetData(&grey) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(&grey);
    for (int x = left; x < right; x += kEvery) samples.push_back(GET_DATA_BYTE(line, x));
  }
  const auto paper = samples.begin() + static_cast<std::ptrdiff_t>(samples.size() * 4 / 5);
  std::nth_element(samples.begin(), paper, samples.end());
  return *paper;
}

}  // namespace

bool hasEvenPaper(Pix& grey) {
  std::vector<int> samples;
  int lightest = 0, darkest = 255;
  for (int top = 0; top < pixGetHeight(&grey); top += kPatch)
    for (int left = 0; left < pixGetWidth(&grey); left += kPatch) {
      const int paper = paperOf(grey, left, top, samples);
      lightest = std::max(lightest, paper);
      darkest = std::min(darkest, paper);
    }
  return darkest >= kWhiteEnough && lightest - darkest <= kEvenEnough;
}

PixPtr leveled(PixPtr grey) {
  return owned(pixBackgroundNorm(grey.get(), nullptr, nullptr, kTile, kTile, kForeground, kLeastPaper, kPaper, 2, 2));
}

}  // namespace doichieu::ocr
