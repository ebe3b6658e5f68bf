#include "degrade/degrade.h"

namespace doichieu::make_scans {

void threshold(Image& image, int level) {
  for (std::uint8_t& sample : image.pixels) sample = sample < level ? 0 : 255;
}

}  // namespace doichieu::make_scans
