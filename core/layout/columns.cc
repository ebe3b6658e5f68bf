#include "layout/columns.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "layout/gutters.h"

namespace doichieu::layout {
namespace {

constexpr float kSameCenter = 12;  // points
constexpr float kFarthest = 170;   // points: room left for the signature and the seal
constexpr float kCloser = 0.8F;    // of the distance to the row below
constexpr int kLeastSupport = 2;   // rows, or pairs of lines, that speak for two columns

Gutter common(const Gutter& a, const Gutter& b) {
  return {std::max(a.x0, b.x0), std::min(a.x1, b.x1)};
}

/// Grows a block of two columns from one row with a gap, down and up, as long as every row leaves a gutter free.
class Growth {
 public:
  Growth(const std::vector<Row>& rows, std::size_t seed, const Gutter& gutter, float pageCenter)
      : rows_(rows), gutter_(gutter), pageCenter_(pageCenter), begin_(seed), end_(seed + 1) {
    count(rows[seed]);
    while (end_ < rows_.size() && take(rows_[end_], rows_[end_].at.y0 - rows_[end_ - 1].at.y1)) ++end_;
    while (begin_ > 0 && take(rows_[begin_ - 1], rows_[begin_].at.y0 - rows_[begin_ - 1].at.y1)) --begin_;
    while (begin_ < seed && endsTextAbove(begin_)) ++begin_;
  }
  int support() const { return split_ + std::min(leftOnly_, rightOnly_); }
  TwoColumns block() const { return {begin_, end_, (gutter_.x0 + gutter_.x1) / 2}; }

 private:
  /// The short last line of a paragraph leaves the gutter free as well, but stands at its paragraph and not at the
  /// block.
  bool endsTextAbove(std::size_t at) const {
    if (at == 0 || rows_[at].at.x1 > gutter_.x0) return false;
    const float above = rows_[at].centerY() - rows_[at - 1].centerY();
    return above < kCloser * (rows_[at + 1].centerY() - rows_[at].centerY());
  }

  void count(const Row& row) {
    const Sides sides = partAt(row, (gutter_.x0 + gutter_.x1) / 2);
    if (!sides.left.empty()) leftCenters_.push_back(rowOf(sides.left).at.centerX());
    if (!sides.right.empty()) rightCenters_.push_back(rowOf(sides.right).at.centerX());
    ++(sides.left.empty() ? rightOnly_ : sides.right.empty() ? leftOnly_ : split_);
  }

  bool take(const Row& row, float distance) {
    if (distance > kFarthest) return false;
    const std::optional<Gutter> gutter = freeGutter(row);
    if (!gutter || gutter->width() < kLeastGutter) return false;
    gutter_ = *gutter;
    count(row);
    return true;
  }

  /// What the row leaves free of the gutter; nothing where the row runs across, or is a line of the page rather than
  /// of a column: a title under the letterhead stands in the middle of the page, not of a column.
  std::optional<Gutter> freeGutter(const Row& row) const {
    for (const Gutter& gap : wideGaps(row))
      if (const Gutter both = common(gutter_, gap); both.width() >= kLeastGutter) return both;
    const bool left = row.at.x1 < gutter_.x1 && row.at.centerX() < gutter_.x0;
    const bool right = row.at.x0 > gutter_.x0 && row.at.centerX() > gutter_.x1;
    if (!left && !right) return std::nullopt;
    const std::vector<float>& centers = left ? leftCenters_ : rightCenters_;
    float nearest = 1e9F;
    for (const float center : centers) nearest = std::min(nearest, std::abs(center - row.at.centerX()));
    const float toPage = std::abs(row.at.centerX() - pageCenter_);
    if (toPage < kSameCenter && nearest > toPage) return std::nullopt;
    return left ? common(gutter_, {row.at.x1, gutter_.x1}) : common(gutter_, {gutter_.x0, row.at.x0});
  }

  const std::vector<Row>& rows_;
  Gutter gutter_;
  float pageCenter_;
  std::size_t begin_, end_;
  int split_ = 0, leftOnly_ = 0, rightOnly_ = 0;
  std::vector<float> leftCenters_, rightCenters_;
};

float centerOfText(const std::vector<Row>& rows) {
  float left = 1e9F, right = 0;
  for (const Row& row : rows) {
    left = std::min(left, row.at.x0);
    right = std::max(right, row.at.x1);
  }
  return (left + right) / 2;
}

}  // namespace

Sides partAt(const Row& row, float gutter) {
  Sides sides;
  for (const PlacedWord& word : row.words) (word.at.centerX() < gutter ? sides.left : sides.right).push_back(word);
  return sides;
}

std::vector<TwoColumns> findTwoColumns(const std::vector<Row>& rows) {
  std::vector<TwoColumns> blocks;
  if (rows.empty()) return blocks;
  const float pageCenter = centerOfText(rows);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!blocks.empty() && i < blocks.back().end) continue;
    std::optional<TwoColumns> best;
    int support = kLeastSupport - 1;
    for (const Gutter& gap : wideGaps(rows[i])) {
      const Growth growth(rows, i, gap, pageCenter);
      if (growth.support() <= support) continue;
      support = growth.support();
      best = growth.block();
    }
    if (!best) continue;
    if (!blocks.empty()) best->begin = std::max(best->begin, blocks.back().end);
    blocks.push_back(*best);
  }
  return blocks;
}

}  // namespace doichieu::layout
