#include <algorithm>

#include "degrade/degrade.h"

namespace doichieu::make_scans {

Image quarterTurn(const Image& image, bool clockwise) {
  Image turned(image.height, image.width, image.channels, image.dpi);
  const int samples = image.channels;
  for (int y = 0; y < image.height; ++y) {
    const std::uint8_t* in = image.row(y);
    for (int x = 0; x < image.width; ++x, in += samples) {
      const int toX = clockwise ? image.height - 1 - y : y;
      const int toY = clockwise ? x : image.width - 1 - x;
      std::copy(in, in + samples, turned.row(toY) + toX * samples);
    }
  }
  return turned;
}

}  // namespace doichieu::make_scans
