#include "degrade/degrade.h"
#include "degrade/smooth_field.h"

namespace doichieu::make_scans {

void addMottle(Image& image, double depth, Rng& rng) {
  SmoothField patches(image.width, image.height, [&](int, int) { return rng.normal() * depth; });
  for (int y = 0; y < image.height; ++y) {
    std::uint8_t* sample = image.row(y);
    for (const float shift : patches.row(y))
      for (int c = 0; c < image.channels; ++c, ++sample)
        *sample = clampToByte(static_cast<int>(*sample + shift + 0.5f));
  }
}

}  // namespace doichieu::make_scans
