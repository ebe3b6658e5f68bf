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
  const std::int32_t step_x = BilinearSampler::fixed(cosine), step_y = BilinearSampler::fixed(-sine);
  for (int y = 0; y < image.height; ++y) {
    std::int32_t from_x = BilinearSampler::fixed(cx - cx * cosine + (y - cy) * sine);
    std::int32_t from_y = BilinearSampler::fixed(cy + cx * sine + (y - cy) * cosine);
    std::uint8_t* out = image.row(y);
    for (int x = 0; x < image.width; ++x, from_x += step_x, from_y += step_y) out[x] = sampler.at(from_x, from_y);
  }
}

}  // namespace doichieu::make_scans
