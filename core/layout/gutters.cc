#include "layout/gutters.h"

#include <algorithm>

namespace doichieu::layout {

std::vector<Gutter> wideGaps(const Row& row) {
  constexpr float kWide = 1.2F;  // of the row's height
  std::vector<Gutter> gaps;
  float end = row.words.front().at.x1;
  for (const PlacedWord& word : row.words) {
    if (word.at.x0 - end > kWide * row.height) gaps.push_back({end, word.at.x0});
    end = std::max(end, word.at.x1);
  }
  return gaps;
}

}  // namespace doichieu::layout
