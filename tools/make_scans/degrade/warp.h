#pragma once

#include <cstdint>

#include "scan/image.h"

namespace doichieu::make_scans {

/// Samples a grey picture between its pixels; outside it is `fill`. Coordinates are in 1/65536 pixel.
class BilinearSampler {
 public:
  BilinearSampler(const Image& image, std::uint8_t fill) : image_(image), fill_(fill) {}

  std::uint8_t at(std::int32_t x, std::int32_t y) const {
    const int column = x >> 16, row = y >> 16;
    if (static_cast<unsigned>(column) >= static_cast<unsigned>(image_.width - 1) ||
        static_cast<unsigned>(row) >= static_cast<unsigned>(image_.height - 1))
      return fill_;
    const int fx = (x >> 8) & 255, fy = (y >> 8) & 255;
    const std::uint8_t* upper = image_.row(row) + column;
    const std::uint8_t* lower = upper + image_.width;
    const int above = upper[0] * (256 - fx) + upper[1] * fx;
    const int below = lower[0] * (256 - fx) + lower[1] * fx;
    return static_cast<std::uint8_t>((above * (256 - fy) + below * fy + 32768) >> 16);
  }

  static std::int32_t fixed(double pixels) { return static_cast<std::int32_t>(pixels * 65536); }

 private:
  const Image& image_;
  std::uint8_t fill_;
};

}  // namespace doichieu::make_scans
