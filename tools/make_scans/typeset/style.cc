#include "typeset/style.h"

namespace doichieu::make_scans {

const std::vector<std::string>& fontFamilies() {
  static const std::vector<std::string> kFamilies = {"Tinos", "Liberation Serif"};
  return kFamilies;
}

Style drawStyle(Rng rng) {
  Style style;
  style.family = fontFamilies()[rng.chance(0.75) ? 0 : 1];
  style.right = mm(rng.chance(0.5) ? 15 : 20);
  style.bodySize = rng.chance(0.7) ? 14 : 13;
  constexpr double kSpacings[] = {1.0, 1.05, 1.1, 1.2};
  style.lineSpacing = kSpacings[rng.below(std::size(kSpacings))];
  style.paragraphGap = rng.chance(0.6) ? 6 : 4;
  style.firstLineIndent = mm(rng.chance(0.6) ? 12.7 : 10);
  style.tableSize = rng.chance(0.6) ? 12 : 11;
  style.pageNumberSize = rng.chance(0.5) ? 13 : 14;
  style.cellsCentredVertically = rng.chance(0.5);
  return style;
}

}  // namespace doichieu::make_scans
