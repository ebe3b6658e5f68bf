#pragma once

#include <algorithm>

#include "scan/image.h"

namespace doichieu::make_scans {

/// Samples the picture between its pixels; outside it is `fill`. Coordinates are in 1/65536 pixel.
class BilinearSampler {
 public:
  BilinearSampler(const Image& image, std::uint8_t fill) : image_(image), fill_(fill) {}

  void sample(std::int64_t x, std::int64_t y, std::uint8_t* out) const {
    const int column = static_cast<int>(x >> 16), row = static_cast<int>(y >> 16);
    if (column < 0 || row < 0 || column + 1 >= image_.width || row + 1 >= image_.height) {
      std::fill(out, out + image_.channels, fill_);
      return;
    }
    const int fx = static_cast<int>(x >> 8) & 255, fy = static_cast<int>(y >> 8) & 255;
    const std::uint8_t* upper = image_.row(row) + column * image_.channels;
    const std::uint8_t* lower = upper + image_.stride();
    for (int c = 0; c < image_.channels; ++c) {
      const int above = upper[c] * (256 - fx) + upper[c + image_.channels] * fx;
      const int below = lower[c] * (256 - fx) + lower[c + image_.channels] * fx;
      out[c] = static_cast<std::uint8_t>((above * (256 - fy) + below * fy + 32768) >> 16);
    }
  }

 private:
  const Image& image_;
  std::uint8_t fill_;
};

}  // namespace doichieu::make_scans
