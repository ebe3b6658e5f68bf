#include "degrade/smooth_field.h"

#include <algorithm>

namespace doichieu::make_scans {

const std::vector<float>& SmoothField::row(int y) {
  const double down = static_cast<double>(y % kCell) / kCell;
  const double* upper = corners_.data() + (y / kCell) * columns_;
  const double* lower = upper + columns_;
  const auto corner = [&](std::size_t i) { return static_cast<float>(upper[i] + (lower[i] - upper[i]) * down); };
  for (std::size_t start = 0, i = 0; start < row_.size(); start += kCell, ++i) {
    const float left = corner(i), step = (corner(i + 1) - left) / kCell;
    const std::size_t count = std::min<std::size_t>(kCell, row_.size() - start);
    for (std::size_t x = 0; x < count; ++x) row_[start + x] = left + step * static_cast<float>(x);
  }
  return row_;
}

}  // namespace doichieu::make_scans
