#include <array>

#include "degrade/degrade.h"

namespace doichieu::make_scans {

void setTones(Image& image, int black, int white) {
  std::array<std::uint8_t, 256> curve;
  for (int value = 0; value < 256; ++value) curve[value] = clampToByte(black + (white - black) * value / 255);
  for (std::uint8_t& sample : image.pixels) sample = curve[sample];
}

}  // namespace doichieu::make_scans
