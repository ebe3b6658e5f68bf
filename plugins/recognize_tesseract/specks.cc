#include "specks.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace doichieu::ocr {
namespace {

// The test is a closing by short lines in four directions: only what is shorter than the line in all four is filled.
// A full stop of 13 pt is 3 to 4 pixels wide at 150 dpi and soft at its edges, so it is filled a little or not at all.
constexpr int kReach = 2;     // the line's length is kReach + 1 pixels
constexpr int kSharp = 60;    // grey levels by which a spot must be darker than what fills it

struct Plane {
  int width = 0, height = 0;
  std::vector<std::uint8_t> values;
  std::uint8_t* row(int y) { return values.data() + static_cast<std::ptrdiff_t>(y) * width; }
  const std::uint8_t* row(int y) const { return values.data() + static_cast<std::ptrdiff_t>(y) * width; }
};

Plane planeOf(Pix& grey) {
  Plane plane{pixGetWidth(&grey), pixGetHeight(&grey), {}};
  plane.values.resize(static_cast<std::size_t>(plane.width) * plane.height);
  for (int y = 0; y < plane.height; ++y) {
    const l_uint32* line = pixGetData(&grey) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(&grey);
    std::uint8_t* row = plane.row(y);
    for (int x = 0; x < plane.width; ++x) row[x] = static_cast<std::uint8_t>(GET_DATA_BYTE(line, x));
  }
  return plane;
}

/// Lowers `lowest` to the closing of `plane` by the line that steps (dx, 1), or (1, 0) for dx == kAlong. Pixels nearer
/// than twice the reach to the border stay.
constexpr int kAlong = 9;

void closeAlong(const Plane& plane, int dx, Plane& highest, Plane& lowest) {
  const int step = dx == kAlong ? 1 : plane.width + dx;
  const int margin = 2 * kReach;
  for (int y = kReach; y < plane.height - kReach; ++y) {
    const std::uint8_t* from = plane.row(y);
    std::uint8_t* to = highest.row(y);
    for (int x = margin; x < plane.width - margin; ++x)
      to[x] = std::max({from[x], from[x + step], from[x + 2 * step]});
  }
  for (int y = margin; y < plane.height - margin; ++y) {
    const std::uint8_t* from = highest.row(y);
    std::uint8_t* to = lowest.row(y);
    for (int x = 2 * margin; x < plane.width - 2 * margin; ++x)
      to[x] = std::min({to[x], from[x], from[x - step], from[x - 2 * step]});
  }
}

}  // namespace

PixPtr withoutSpecks(PixPtr grey, long& found) {
  found = 0;
  const Plane plane = planeOf(*grey);
  Plane highest = plane, filled{plane.width, plane.height, std::vector<std::uint8_t>(plane.values.size(), 255)};
  for (const int dx : {kAlong, -1, 0, 1}) closeAlong(plane, dx, highest, filled);

  const int margin = 4 * kReach;
  std::vector<std::uint8_t> wiped(static_cast<std::size_t>(plane.width) * plane.height, 0);
  for (int y = margin; y < plane.height - margin; ++y)
    for (int x = margin; x < plane.width - margin; ++x) {
      const std::size_t at = static_cast<std::size_t>(y) * plane.width + x;
      if (filled.values[at] <= plane.values[at] + kSharp) continue;
      ++found;
      for (int ny = y - 1; ny <= y + 1; ++ny)  // the spot's soft edge with it
        for (int nx = x - 1; nx <= x + 1; ++nx) wiped[static_cast<std::size_t>(ny) * plane.width + nx] = 1;
    }
  if (found == 0) return grey;
  for (int y = margin - 1; y <= plane.height - margin; ++y) {
    l_uint32* line = pixGetData(grey.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey.get());
    for (int x = margin - 1; x <= plane.width - margin; ++x) {
      const std::size_t at = static_cast<std::size_t>(y) * plane.width + x;
      if (wiped[at]) SET_DATA_BYTE(line, x, filled.values[at]);
    }
  }
  return grey;
}

}  // namespace doichieu::ocr
