#include "scan/image.h"

namespace doichieu::make_scans {

Image inColour(const Image& grey) {
  Image colour(grey.width, grey.height, 3, grey.dpi);
  std::uint8_t* out = colour.pixels.data();
  for (const std::uint8_t sample : grey.pixels) {
    *out++ = sample;
    *out++ = sample;
    *out++ = sample;
  }
  return colour;
}

}  // namespace doichieu::make_scans
