#include "noise.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace doichieu::ocr {
namespace {

constexpr int kPaperLevel = 170;   // lighter is paper
constexpr double kHarmless = 9;    // grain up to here does the engine less harm than smoothing
constexpr double kWidest = 1.2;    // pixels; a wider filter closes letters of reading size

}  // namespace

double noiseLevel(Pix& grey) {
  // Median of the differences between pixels two apart, over the paper: deaf to the few edges of letters.
  std::array<long, 256> histogram{};
  long count = 0;
  const int width = pixGetWidth(&grey), height = pixGetHeight(&grey);
  for (int y = 0; y < height; y += 3) {
    const l_uint32* line = pixGetData(&grey) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(&grey);
    for (int x = 0; x + 2 < width; x += 2) {
      const int a = GET_DATA_BYTE(line, x), b = GET_DATA_BYTE(line, x + 2);
      if (a < kPaperLevel || b < kPaperLevel || (a == 255 && b == 255)) continue;
      ++histogram[std::abs(a - b)];
      ++count;
    }
  }
  if (count == 0) return 0;
  long seen = 0;
  int median = 0;
  while (median < 255 && (seen += histogram[median]) * 2 < count) ++median;
  return median / (0.6745 * M_SQRT2);
}

double smoothingFor(double noise) {
  if (noise < kHarmless) return 0;
  return std::min(kWidest, 0.5 + (noise - kHarmless) * 0.06);
}

PixPtr smoothed(Pix& grey, double sigma) {
  const int half = std::max(1, static_cast<int>(std::ceil(2.5 * sigma)));
  L_Kernel *across = nullptr, *down = nullptr;
  makeGaussianKernelSep(half, half, static_cast<float>(sigma), 1.0F, &across, &down);
  Pix* result = pixConvolveSep(&grey, across, down, 8, 1);
  kernelDestroy(&across);
  kernelDestroy(&down);
  return owned(result);
}

}  // namespace doichieu::ocr
