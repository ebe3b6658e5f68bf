// Letterheads and signature blocks: two columns of lines side by side.
#pragma once

#include <vector>

#include "layout/rows.h"

namespace doichieu::layout {

/// Rows [begin, end) stand in two columns parted at `gutter` (points).
struct TwoColumns {
  std::size_t begin = 0, end = 0;
  float gutter = 0;
};

/// The two-column blocks among the rows, top to bottom, not overlapping.
std::vector<TwoColumns> findTwoColumns(const std::vector<Row>& rows);

/// The words of a row on either side of the gutter; an empty vector where nothing stands there.
struct Sides {
  std::vector<PlacedWord> left, right;
};
Sides partAt(const Row& row, float gutter);

}  // namespace doichieu::layout
