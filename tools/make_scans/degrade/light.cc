#include <cmath>

#include "degrade/degrade.h"
#include "degrade/smooth_field.h"

namespace doichieu::make_scans {
namespace {

constexpr double kFullTurn = 6.283185307179586;

void multiply(Image& image, SmoothField& light) {
  for (int y = 0; y < image.height; ++y) {
    std::uint8_t* sample = image.row(y);
    for (const float factor : light.row(y))
      for (int c = 0; c < image.channels; ++c, ++sample)
        *sample = clampToByte(static_cast<int>(*sample * factor + 0.5f));
  }
}

}  // namespace

void lightUnevenly(Image& image, double share, Rng& rng) {
  const double lampX = rng.between(-0.2, 1.2), lampY = rng.between(-0.3, 0.6);
  SmoothField light(image.width, image.height, [&](int x, int y) {
    const double dx = static_cast<double>(x) / image.width - lampX, dy = static_cast<double>(y) / image.height - lampY;
    return 1 - share * std::min(1.0, (dx * dx + dy * dy) / 1.6);
  });
  multiply(image, light);
}

void castShadow(Image& image, double share, Rng& rng) {
  const double direction = rng.unit() * kFullTurn;
  const double nx = std::cos(direction), ny = std::sin(direction);
  const double edge = rng.between(0.05, 0.35), softness = rng.between(0.06, 0.16);
  SmoothField light(image.width, image.height, [&](int x, int y) {
    const double along =
        (static_cast<double>(x) / image.width - 0.5) * nx + (static_cast<double>(y) / image.height - 0.5) * ny;
    return 1 - share / (1 + std::exp((edge - along) / softness));
  });
  multiply(image, light);
}

}  // namespace doichieu::make_scans
