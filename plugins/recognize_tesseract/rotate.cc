#include "rotate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

namespace doichieu::ocr {
namespace {

constexpr int kOne = 64;  // weights are 64ths
constexpr int kTaps = 4;  // pixels that a new one is made of

/// A shift by whole pixels and a fraction: weights of the pixels -1, 0, 1 and 2 about the place.
struct Shift {
  int whole = 0;
  std::array<std::int16_t, kTaps> weights{};

  /// Keys' cubic with a = -1/2. Its weights are rounded so that even paper stays as it is.
  explicit Shift(double by) : whole(static_cast<int>(std::floor(by))) {
    const double t = by - whole;
    const std::array<double, kTaps> cubic = {t * (-0.5 + t * (1 - 0.5 * t)), 1 + t * t * (-2.5 + 1.5 * t),
                                             t * (0.5 + t * (2 - 1.5 * t)), t * t * (-0.5 + 0.5 * t)};
    int sum = 0;
    for (int k = 0; k < kTaps; ++k) sum += weights[k] = static_cast<std::int16_t>(std::lround(cubic[k] * kOne));
    weights[t < 0.5 ? 1 : 2] = static_cast<std::int16_t>(weights[t < 0.5 ? 1 : 2] + kOne - sum);
  }
};

/// Rows of bytes with a white margin around.
struct Sheet {
  int width, height, margin;
  std::vector<std::uint8_t> bytes;

  Sheet(int w, int h, int m)
      : width(w), height(h), margin(m), bytes(static_cast<std::size_t>(stride()) * (h + 2 * m), 255) {}
  int stride() const { return width + 2 * margin; }
  std::uint8_t* row(int y) { return bytes.data() + static_cast<std::ptrdiff_t>(y + margin) * stride() + margin; }
};

std::uint8_t grey(int sum) {
  return static_cast<std::uint8_t>(std::clamp((sum + kOne / 2) / kOne, 0, 255));
}

/// Columns from `from` to `to` take their pixels from the four rows.
void mixColumns(const std::array<const std::uint8_t*, kTaps>& rows,
                const std::array<std::vector<std::int16_t>, kTaps>& weights, std::uint8_t* to, int begin, int end) {
  for (int x = begin; x < end; ++x)
    to[x] = grey(rows[0][x] * weights[0][x] + rows[1][x] * weights[1][x] + rows[2][x] * weights[2][x] +
                 rows[3][x] * weights[3][x]);
}

/// Every column moves by its distance from the middle.
void shearColumns(Sheet& from, Sheet& to, double slope) {
  std::array<std::vector<std::int16_t>, kTaps> weights;
  std::vector<int> whole;
  for (int x = 0; x < from.width; ++x) {
    const Shift shift(slope * (x - from.width / 2.0));
    whole.push_back(shift.whole);
    for (int k = 0; k < kTaps; ++k) weights[k].push_back(shift.weights[k]);
  }
  for (int y = 0; y < from.height; ++y)
    for (int begin = 0; begin < from.width;) {
      int end = begin;
      while (end < from.width && whole[end] == whole[begin]) ++end;
      const int source = y + whole[begin];
      mixColumns({from.row(source - 1), from.row(source), from.row(source + 1), from.row(source + 2)}, weights,
                 to.row(y), begin, end);
      begin = end;
    }
}

/// Every row moves by its distance from the middle.
void shearRow(const std::uint8_t* from, std::uint8_t* to, int width, double by) {
  const Shift shift(by);
  const std::uint8_t* at = from + shift.whole;
  const auto [a, b, c, d] = shift.weights;
  for (int x = 0; x < width; ++x) to[x] = grey(at[x - 1] * a + at[x] * b + at[x + 1] * c + at[x + 2] * d);
}

}  // namespace

PixPtr rotated(Pix& grey, double radians) {
  const int width = pixGetWidth(&grey), height = pixGetHeight(&grey);
  const int margin = static_cast<int>(std::abs(std::tan(radians)) * std::max(width, height) / 2) + kTaps;
  Sheet page(width, height, margin), sheared(width, height, margin);
  for (int y = 0; y < height; ++y) copyRow(grey, y, page.row(y));
  shearColumns(page, sheared, -std::tan(radians));
  PixPtr result = owned(pixCreateTemplate(&grey));
  std::vector<std::uint8_t> row(static_cast<std::size_t>(width));
  for (int y = 0; y < height; ++y) {
    shearRow(sheared.row(y), row.data(), width, std::sin(radians) * (y - height / 2.0));
    setRow(*result, y, row.data());
  }
  return result;
}

}  // namespace doichieu::ocr
