#include <array>

#include "degrade/degrade.h"

namespace doichieu::make_scans {
namespace {

// Fresh normal numbers for each of four million pixels would take longer than all else together; a table read from a
// new random place in each row shows no pattern to the eye or to a recognizer.
constexpr std::size_t kTableSize = 1 << 16;

}  // namespace

void addNoise(Image& image, double deviation, Rng& rng) {
  std::array<std::int16_t, kTableSize> table;
  for (std::int16_t& value : table) value = static_cast<std::int16_t>(rng.normal() * deviation * 16);
  for (int y = 0; y < image.height; ++y) {
    std::uint8_t* sample = image.row(y);
    std::size_t at = rng.below(kTableSize);
    for (int x = 0; x < image.width; ++x) {
      const int shift = (table[at++ & (kTableSize - 1)] + 8) >> 4;
      for (int c = 0; c < image.channels; ++c, ++sample) *sample = clampToByte(*sample + shift);
    }
  }
}

}  // namespace doichieu::make_scans
