#include <algorithm>

#include "degrade/degrade.h"

namespace doichieu::make_scans {
namespace {

void sprinkle(Image& image, double perMillion, std::uint8_t shade, Rng& rng) {
  const double pixels = static_cast<double>(image.width) * image.height;
  const auto count = static_cast<std::size_t>(pixels * perMillion / 1e6);
  for (std::size_t i = 0; i < count; ++i) {
    const auto size = static_cast<int>(1 + rng.below(3));
    const auto left = static_cast<int>(rng.below(static_cast<std::size_t>(image.width)));
    const auto top = static_cast<int>(rng.below(static_cast<std::size_t>(image.height)));
    for (int y = top; y < std::min(top + size, image.height); ++y)
      for (int x = left; x < std::min(left + size, image.width); ++x)
        if (size < 3 || rng.chance(0.7))
          for (int c = 0; c < image.channels; ++c) image.row(y)[x * image.channels + c] = shade;
  }
}

}  // namespace

void addSpeckle(Image& image, double dark, double light, Rng& rng) {
  sprinkle(image, dark, static_cast<std::uint8_t>(rng.between(20, 90)), rng);
  sprinkle(image, light, static_cast<std::uint8_t>(rng.between(220, 255)), rng);
}

}  // namespace doichieu::make_scans
