#include "noise.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <numeric>
#include <vector>

namespace doichieu::ocr {
namespace {

constexpr int kPaperLevel = 170;  // lighter is paper
constexpr double kHarmless = 9;   // grain up to here does the engine less harm than smoothing
constexpr double kWidest = 1.2;   // pixels; a wider filter closes letters of reading size

using Taps = std::vector<std::uint32_t>;  // of odd number, their sum is kUnit
using Row = std::vector<std::uint32_t>;   // grey levels times kUnit
constexpr std::uint32_t kUnit = 1 << 10;

Taps gaussTaps(double sigma) {
  const int half = std::max(1, static_cast<int>(std::ceil(2.5 * sigma)));
  std::vector<double> weights;
  for (int at = -half; at <= half; ++at) weights.push_back(std::exp(-at * at / (2 * sigma * sigma)));
  const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
  Taps taps;
  for (const double weight : weights) taps.push_back(static_cast<std::uint32_t>(std::lround(weight / sum * kUnit)));
  // What rounding lost or won goes to the middle: an even grey stays what it is.
  auto& middle = taps[static_cast<std::size_t>(half)];
  middle += kUnit - std::accumulate(taps.begin(), taps.end(), 0U);
  return taps;
}

void alongRow(Pix& grey, int y, const Taps& taps, std::vector<std::uint8_t>& padded, Row& to) {
  const std::size_t half = taps.size() / 2, width = to.size();
  const l_uint32* line = pixGetData(&grey) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(&grey);
  for (std::size_t x = 0; x < width; ++x) padded[x + half] = static_cast<std::uint8_t>(GET_DATA_BYTE(line, x));
  std::fill_n(padded.begin(), half, padded[half]);
  std::fill_n(padded.begin() + static_cast<std::ptrdiff_t>(half + width), half, padded[half + width - 1]);
  std::fill(to.begin(), to.end(), 0);
  for (std::size_t tap = 0; tap < taps.size(); ++tap)
    for (std::size_t x = 0; x < width; ++x) to[x] += taps[tap] * padded[x + tap];
}

template <typename RowAt>
void acrossRows(const RowAt& rowAt, int y, const Taps& taps, Pix& result) {
  const int half = static_cast<int>(taps.size()) / 2;
  Row sum(rowAt(y).size(), kUnit * kUnit / 2);
  for (int at = -half; at <= half; ++at) {
    const Row& row = rowAt(y + at);
    const std::uint32_t weight = taps[static_cast<std::size_t>(at + half)];
    for (std::size_t x = 0; x < sum.size(); ++x) sum[x] += weight * row[x];
  }
  l_uint32* line = pixGetData(&result) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(&result);
  for (std::size_t x = 0; x < sum.size(); ++x) SET_DATA_BYTE(line, x, static_cast<l_uint8>(sum[x] / (kUnit * kUnit)));
}

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
  const Taps taps = gaussTaps(sigma);
  const int half = static_cast<int>(taps.size()) / 2, width = pixGetWidth(&grey), height = pixGetHeight(&grey);
  // Rows with their ends repeated, each smoothed along itself once and kept while the rows around it need it.
  std::vector<Row> rows(taps.size(), Row(static_cast<std::size_t>(width)));
  std::vector<std::uint8_t> padded(static_cast<std::size_t>(width + 2 * half));
  const auto rowAt = [&](int y) -> Row& { return rows[static_cast<std::size_t>(y + half) % rows.size()]; };
  PixPtr result = owned(pixCreateNoInit(width, height, 8));
  for (int y = -half; y < height + half; ++y) {
    alongRow(grey, std::clamp(y, 0, height - 1), taps, padded, rowAt(y));
    if (y >= half) acrossRows(rowAt, y - half, taps, *result);
  }
  return result;
}

}  // namespace doichieu::ocr
