#include "strokes.h"

#include <algorithm>

namespace doichieu::ocr {
namespace {

constexpr int kInk = 128;
constexpr double kBolder = 1.25;  // bold Times has strokes some 1.5 times as wide as upright Times
constexpr int kFewRuns = 20;      // too little ink to tell

/// Median length of the horizontal runs of ink inside the word: the width of its upright strokes. 0: cannot tell.
double strokeWidth(Pix& grey, const PixelBox& box) {
  std::vector<int> runs;
  for (int y = std::max(0, box.y0); y < std::min(box.y1, pixGetHeight(&grey)); ++y) {
    const l_uint32* line = pixGetData(&grey) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(&grey);
    int run = 0;
    for (int x = std::max(0, box.x0); x <= std::min(box.x1, pixGetWidth(&grey) - 1); ++x) {
      if (GET_DATA_BYTE(line, x) < kInk) {
        ++run;
      } else if (run > 0) {
        runs.push_back(run);
        run = 0;
      }
    }
  }
  if (runs.size() < kFewRuns) return 0;
  std::nth_element(runs.begin(), runs.begin() + static_cast<std::ptrdiff_t>(runs.size() / 2), runs.end());
  // The median alone is a whole number of pixels; the mean of the middle half has the resolution that telling needs.
  std::sort(runs.begin(), runs.end());
  double sum = 0;
  const std::size_t from = runs.size() / 4, to = runs.size() - runs.size() / 4;
  for (std::size_t i = from; i < to; ++i) sum += runs[i];
  return sum / static_cast<double>(to - from);
}

}  // namespace

void markBold(Pix& grey, std::vector<ReadWord>& words) {
  std::vector<double> widths;
  std::vector<double> known;
  for (const ReadWord& word : words) {
    widths.push_back(strokeWidth(grey, word.box));
    if (widths.back() > 0) known.push_back(widths.back());
  }
  if (known.empty()) return;
  std::nth_element(known.begin(), known.begin() + static_cast<std::ptrdiff_t>(known.size() / 2), known.end());
  const double usual = known[known.size() / 2];
  for (std::size_t i = 0; i < words.size(); ++i) words[i].bold = widths[i] > kBolder * usual;
}

}  // namespace doichieu::ocr
