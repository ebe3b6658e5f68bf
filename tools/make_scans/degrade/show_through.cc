#include "degrade/degrade.h"

namespace doichieu::make_scans {

void showThrough(Image& image, const Image& behind, double share) {
  if (behind.width != image.width || behind.height != image.height || behind.channels != image.channels) return;
  Image ghost = behind;
  blur(ghost, 1.6);  // paper scatters
  const int weight = static_cast<int>(share * 256);
  for (int y = 0; y < image.height; ++y) {
    std::uint8_t* out = image.row(y);
    const std::uint8_t* source = ghost.row(y);
    for (int x = 0; x < image.width; ++x) {
      const int ink = 255 - source[image.width - 1 - x];
      out[x] = clampToByte(out[x] - (ink * weight >> 8) * out[x] / 255);
    }
  }
}

}  // namespace doichieu::make_scans
