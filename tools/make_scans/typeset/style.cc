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
  style.body_size = rng.chance(0.7) ? 14 : 13;
  constexpr double kSpacings[] = {1.0, 1.05, 1.1, 1.2};
  style.line_spacing = kSpacings[rng.below(std::size(kSpacings))];
  style.paragraph_gap = rng.chance(0.6) ? 6 : 4;
  style.first_line_indent = mm(rng.chance(0.6) ? 12.7 : 10);
  style.table_size = rng.chance(0.6) ? 12 : 11;
  style.page_number_size = rng.chance(0.5) ? 13 : 14;
  style.cells_centred_vertically = rng.chance(0.5);
  return style;
}

}  // namespace doichieu::make_scans
