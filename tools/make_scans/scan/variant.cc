#include "scan/variant.h"

#include <algorithm>

#include "degrade/degrade.h"

namespace doichieu::make_scans {
namespace {

/// The office copier: straight enough, a little soft, a little grainy.
Image office(const ScanPage& page, Rng& rng) {
  Image image = page.raster;
  const int white = static_cast<int>(rng.between(243, 252));
  blur(image, rng.between(0.5, 0.7));
  setTones(image, static_cast<int>(rng.between(15, 40)), white);
  skew(image, rng.between(-0.4, 0.4), static_cast<std::uint8_t>(white));
  addMottle(image, rng.between(1, 2.5), rng);
  addNoise(image, rng.between(3, 5.5), rng);
  return image;
}

}  // namespace

const std::vector<Variant>& variants() {
  static const std::vector<Variant> kVariants = {
      {"office200", "office copier, 200 dpi grey", 200, Container::kJpegPdf, 60, 75, false, office},
  };
  return kVariants;
}

const Variant* findVariant(std::string_view name) {
  const auto found = std::find_if(variants().begin(), variants().end(), [&](const Variant& v) { return v.name == name; });
  return found == variants().end() ? nullptr : &*found;
}

}  // namespace doichieu::make_scans
