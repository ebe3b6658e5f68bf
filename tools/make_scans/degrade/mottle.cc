#include <cmath>
#include <vector>

#include "degrade/degrade.h"

namespace doichieu::make_scans {
namespace {

constexpr int kCell = 96;  // pixels between the corners of the patches

}  // namespace

void addMottle(Image& image, double depth, Rng& rng) {
  const int columns = image.width / kCell + 2;
  const int rows = image.height / kCell + 2;
  std::vector<double> corners(static_cast<std::size_t>(columns * rows));
  for (double& corner : corners) corner = rng.normal() * depth;

  std::vector<int> shift(static_cast<std::size_t>(image.width));  // of one row, in grey levels
  for (int y = 0; y < image.height; ++y) {
    const double down = static_cast<double>(y % kCell) / kCell;
    const double* upper = corners.data() + (y / kCell) * columns;
    const double* lower = upper + columns;
    for (int x = 0; x < image.width; ++x) {
      const int i = x / kCell;
      const double across = static_cast<double>(x % kCell) / kCell;
      const double left = upper[i] + (lower[i] - upper[i]) * down;
      const double right = upper[i + 1] + (lower[i + 1] - upper[i + 1]) * down;
      shift[static_cast<std::size_t>(x)] = static_cast<int>(std::lround(left + (right - left) * across));
    }
    std::uint8_t* sample = image.row(y);
    for (int x = 0; x < image.width; ++x)
      for (int c = 0; c < image.channels; ++c, ++sample) *sample = clampToByte(*sample + shift[static_cast<std::size_t>(x)]);
  }
}

}  // namespace doichieu::make_scans
