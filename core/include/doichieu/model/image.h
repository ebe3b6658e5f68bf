// Pixels on their way from a reader to a recognizer. Never stored.
#pragma once

#include <cstdint>
#include <vector>

namespace doichieu {

/// Row-major, top row first, no padding. channels: 1 (grey, 0 black .. 255 white) or 3 (RGB).
struct RasterImage {
  int width = 0;
  int height = 0;
  int channels = 1;
  double dpi = 0;                    // horizontal = vertical after any correction by the reader; 0 unknown
  bool bilevel = false;              // the source had one bit a pixel
  std::vector<std::uint8_t> pixels;  // width * height * channels bytes

  bool empty() const { return pixels.empty(); }
};

}  // namespace doichieu
