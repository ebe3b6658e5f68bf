#include <array>

#include "degrade/degrade.h"

namespace doichieu::make_scans {

void setTones(Image& image, int black, int white) {
  std::array<std::uint8_t, 256> curve;
  for (int value = 0; value < 256; ++value)
    curve[static_cast<std::size_t>(value)] = clampToByte(black + (white - black) * value / 255);
  for (std::uint8_t& sample : image.pixels) sample = curve[sample];
}

void castColour(Image& image, double red, double green, double blue) {
  const double factors[] = {red, green, blue};
  std::array<std::array<std::uint8_t, 256>, 3> curves;
  for (std::size_t c = 0; c < curves.size(); ++c)
    for (std::size_t value = 0; value < 256; ++value)
      curves[c][value] = clampToByte(static_cast<double>(value) * factors[c]);
  for (std::size_t i = 0; i + 2 < image.pixels.size(); i += 3)
    for (std::size_t c = 0; c < curves.size(); ++c) image.pixels[i + c] = curves[c][image.pixels[i + c]];
}

}  // namespace doichieu::make_scans
