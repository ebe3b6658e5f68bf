#include "noise.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace doichieu::ocr {
namespace {

constexpr int kPaperLevel = 170;   // lighter is paper
constexpr int kInk = 150;
constexpr int kSpeck = 3;          // pixels; a full stop of 13 pt has 4 at 200 dpi
constexpr int kIsolation = 9;      // pixels without other ink around a speck

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
  if (noise < 5) return 0;
  return std::min(1.2, 0.5 + (noise - 5) * 0.06);
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

PixPtr withoutSpecks(PixPtr grey) {
  PixPtr ink = owned(pixThresholdToBinary(grey.get(), kInk));
  PixPtr large = owned(pixSelectBySize(ink.get(), kSpeck, kSpeck, 8, L_SELECT_IF_EITHER, L_SELECT_IF_GT, nullptr));
  PixPtr specks = owned(pixSubtract(nullptr, ink.get(), large.get()));
  PixPtr neighbourhood = owned(pixDilateBrick(nullptr, large.get(), 2 * kIsolation + 1, 2 * kIsolation + 1));
  PixPtr lone = owned(pixSubtract(nullptr, specks.get(), neighbourhood.get()));
  lone = owned(pixDilateBrick(nullptr, lone.get(), 5, 5));
  pixSetMasked(grey.get(), lone.get(), 255);
  return grey;
}

}  // namespace doichieu::ocr
