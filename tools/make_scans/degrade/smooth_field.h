#pragma once

#include <cstddef>
#include <vector>

namespace doichieu::make_scans {

/// A function over the picture that changes slowly: known at the corners of a coarse grid, straight in between.
class SmoothField {
 public:
  static constexpr int kCell = 64;  ///< pixels from corner to corner

  /// `value(x, y)` is asked at the corners, in pixels, row by row.
  template <typename Value>
  SmoothField(int width, int height, const Value& value)
      : columns_(width / kCell + 2), row_(static_cast<std::size_t>(width)) {
    for (int y = 0; y <= height + kCell; y += kCell)
      for (int x = 0; x < columns_; ++x) corners_.push_back(value(x * kCell, y));
  }

  /// The values along row y; good until the next call.
  const std::vector<float>& row(int y);

 private:
  int columns_;
  std::vector<double> corners_;
  std::vector<float> row_;
};

}  // namespace doichieu::make_scans
