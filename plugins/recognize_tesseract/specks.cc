#include "specks.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace doichieu::ocr {
namespace {

// The test is a closing by short lines in four directions: only what is shorter than the line in all four is filled.
// A full stop of 13 pt is 3 to 4 pixels wide at 150 dpi and soft at its edges, so it is filled a little or not at all.
constexpr int kReach = 2;            // the line's length is kReach + 1 pixels
constexpr int kSharp = 60;           // grey levels by which a spot must be darker than what fills it
constexpr int kMargin = 4 * kReach;  // pixels at the border that are left alone

using Row = std::vector<std::uint8_t>;

struct Plane {
  int width = 0, height = 0;
  Row values;
  std::uint8_t* row(int y) { return values.data() + static_cast<std::ptrdiff_t>(y) * width; }
  const std::uint8_t* row(int y) const { return values.data() + static_cast<std::ptrdiff_t>(y) * width; }
};

Plane planeOf(Pix& grey) {
  Plane plane{pixGetWidth(&grey), pixGetHeight(&grey), {}};
  plane.values.resize(static_cast<std::size_t>(plane.width) * plane.height);
  for (int y = 0; y < plane.height; ++y) copyRow(grey, y, plane.row(y));
  return plane;
}

/// A line of three pixels: the steps from one to the next.
struct Direction {
  int dx, dy;
};
constexpr std::array<Direction, 4> kDirections = {{{1, 0}, {-1, 1}, {0, 1}, {1, 1}}};

void highestOf(const std::uint8_t* a, const std::uint8_t* b, const std::uint8_t* c, std::uint8_t* __restrict to,
               int count) {
  for (int i = 0; i < count; ++i) to[i] = std::max(a[i], std::max(b[i], c[i]));
}

void lowerToLowest(const std::uint8_t* a, const std::uint8_t* b, const std::uint8_t* c, std::uint8_t* __restrict to,
                   int count) {
  for (int i = 0; i < count; ++i) to[i] = std::min(to[i], std::min(a[i], std::min(b[i], c[i])));
}

/// The lowest of the closings in the four directions; white in the margins. Dilated rows are kept while the two rows
/// below them need them, so that all of it stays in the processor's cache.
Plane closed(const Plane& plane) {
  Plane result{plane.width, plane.height, Row(plane.values.size(), 255)};
  std::array<std::array<Row, kReach + 1>, kDirections.size()> dilated;
  for (auto& rows : dilated) rows.fill(Row(static_cast<std::size_t>(plane.width), 255));
  const int inner = plane.width - 2 * kReach;
  for (int y = 0; y + kReach < plane.height; ++y)
    for (std::size_t d = 0; d < kDirections.size(); ++d) {
      const auto [dx, dy] = kDirections[d];
      const auto rowOf = [&, dy = dy](int back) -> const std::uint8_t* {
        return dilated[d][static_cast<std::size_t>(y - back * dy) % (kReach + 1)].data();
      };
      std::uint8_t* row = dilated[d][static_cast<std::size_t>(y) % (kReach + 1)].data();
      highestOf(plane.row(y) + kReach, plane.row(y + dy) + kReach + dx, plane.row(y + 2 * dy) + kReach + 2 * dx,
                row + kReach, inner);
      if (y < kMargin) continue;
      lowerToLowest(rowOf(0) + kMargin, rowOf(1) + kMargin - dx, rowOf(2) + kMargin - 2 * dx, result.row(y) + kMargin,
                    plane.width - 2 * kMargin);
    }
  return result;
}

bool anySharp(const std::uint8_t* filled, const std::uint8_t* grey, int count) {
  std::uint8_t deepest = 0;
  for (int i = 0; i < count; ++i)
    deepest = std::max(deepest, static_cast<std::uint8_t>(filled[i] - std::min(filled[i], grey[i])));
  return deepest > kSharp;
}

/// Fills the spots of one row, with their soft edges.
long fillSpots(const Plane& plane, const Plane& filled, int y, Pix& grey) {
  long found = 0;
  for (int x = kMargin; x < plane.width - kMargin; ++x) {
    if (filled.row(y)[x] <= plane.row(y)[x] + kSharp) continue;
    ++found;
    for (int ny = std::max(kMargin, y - 1); ny <= std::min(plane.height - kMargin - 1, y + 1); ++ny) {
      l_uint32* line = pixGetData(&grey) + static_cast<std::ptrdiff_t>(ny) * pixGetWpl(&grey);
      for (int nx = std::max(kMargin, x - 1); nx <= std::min(plane.width - kMargin - 1, x + 1); ++nx)
        SET_DATA_BYTE(line, nx, filled.row(ny)[nx]);
    }
  }
  return found;
}

}  // namespace

PixPtr withoutSpecks(PixPtr grey, long& found) {
  found = 0;
  const Plane plane = planeOf(*grey);
  if (plane.width <= 2 * kMargin || plane.height <= 2 * kMargin) return grey;
  const Plane filled = closed(plane);
  for (int y = kMargin; y < plane.height - kMargin; ++y)
    if (anySharp(filled.row(y) + kMargin, plane.row(y) + kMargin, plane.width - 2 * kMargin))
      found += fillSpots(plane, filled, y, *grey);
  return grey;
}

}  // namespace doichieu::ocr
