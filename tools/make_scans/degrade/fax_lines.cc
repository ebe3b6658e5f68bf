#include <algorithm>

#include "degrade/degrade.h"

namespace doichieu::make_scans {
namespace {

void dropRows(Image& image, Rng& rng) {
  const std::size_t count = 2 + rng.below(6);
  for (std::size_t i = 0; i < count; ++i) {
    const auto y = static_cast<int>(1 + rng.below(static_cast<std::size_t>(image.height) - 1));
    std::copy(image.row(y - 1), image.row(y - 1) + image.stride(), image.row(y));
  }
}

void streak(Image& image, Rng& rng) {
  const auto x = static_cast<int>(rng.below(static_cast<std::size_t>(image.width)));
  const auto top = static_cast<int>(rng.below(static_cast<std::size_t>(image.height)));
  const int bottom = std::min(image.height, top + static_cast<int>(rng.between(0.05, 0.4) * image.height));
  for (int y = top; y < bottom; ++y)
    if (rng.chance(0.6)) image.row(y)[x] = 0;
}

}  // namespace

void addFaxLines(Image& image, Rng& rng) {
  dropRows(image, rng);
  const std::size_t streaks = rng.below(3);
  for (std::size_t i = 0; i < streaks; ++i) streak(image, rng);
}

}  // namespace doichieu::make_scans
