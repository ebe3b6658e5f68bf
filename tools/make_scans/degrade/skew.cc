#include <cmath>

#include "degrade/degrade.h"
#include "degrade/warp.h"

namespace doichieu::make_scans {

void skew(Image& image, double degrees, std::uint8_t fill) {
  const Image source = image;
  const BilinearSampler sampler(source, fill);
  const double angle = degrees * 3.14159265358979323846 / 180;
  const double cosine = std::cos(angle), sine = std::sin(angle);
  const double cx = image.width / 2.0, cy = image.height / 2.0;
  const std::int32_t stepX = BilinearSampler::fixed(cosine), stepY = BilinearSampler::fixed(-sine);
  for (int y = 0; y < image.height; ++y) {
    std::int32_t fromX = BilinearSampler::fixed(cx - cx * cosine + (y - cy) * sine);
    std::int32_t fromY = BilinearSampler::fixed(cy + cx * sine + (y - cy) * cosine);
    std::uint8_t* out = image.row(y);
    for (int x = 0; x < image.width; ++x, fromX += stepX, fromY += stepY) out[x] = sampler.at(fromX, fromY);
  }
}

}  // namespace doichieu::make_scans
