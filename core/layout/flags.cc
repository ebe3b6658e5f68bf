#include "layout/flags.h"

#include <algorithm>
#include <cmath>

namespace doichieu::layout {
namespace {

constexpr float kLeastIndent = 24;   // points on either side of a centred line
constexpr float kOffCenter = 0.06F;  // of the room on its sides: how far a centred line may be off the middle
constexpr float kLooser = 1.25F;     // of the usual leading
constexpr float kFullLine = 0.6F;    // of the widest row: such rows are running text

}  // namespace

Measure measureOf(const std::vector<Row>& rows) {
  Measure measure{1e9F, 0};
  for (const Row& row : rows) {
    measure.left = std::min(measure.left, row.at.x0);
    measure.right = std::max(measure.right, row.at.x1);
  }
  return measure;
}

bool standsCentered(const Row& row, const Measure& measure) {
  const float left = row.at.x0 - measure.left, right = measure.right - row.at.x1;
  if (left < kLeastIndent || right < kLeastIndent) return false;
  return std::abs(left - right) <= std::max(8.0F, kOffCenter * (left + right));
}

float usualLeading(const std::vector<Row>& rows) {
  float widest = 0;
  for (const Row& row : rows) widest = std::max(widest, row.at.width());
  std::vector<float> distances;
  for (std::size_t i = 1; i < rows.size(); ++i)
    if (rows[i - 1].at.width() > kFullLine * widest) distances.push_back(rows[i].centerY() - rows[i - 1].centerY());
  if (distances.size() < 3) return 0;
  // The lower quartile: paragraphs of one line each would make the distance between paragraphs the usual one.
  const auto quartile = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 4);
  std::nth_element(distances.begin(), quartile, distances.end());
  return *quartile;
}

bool standsApart(const Row& above, const Row& row, float leading) {
  const float usual = leading > 0 ? leading : 1.5F * row.height;
  return row.centerY() - above.centerY() > kLooser * usual;
}

}  // namespace doichieu::layout
