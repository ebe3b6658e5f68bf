// Tables without rulings: columns that nothing but white space parts.
#pragma once

#include <vector>

#include "layout/rows.h"

namespace doichieu::layout {

/// Rows [begin, end) form a table whose columns are parted at `gutters` (points, left to right; at least two, since
/// two columns of text are a letterhead or a signature block).
struct UnruledBlock {
  std::size_t begin = 0, end = 0;
  std::vector<float> gutters;
};

/// The unruled tables among the rows, top to bottom, not overlapping. Only what every row leaves free over several
/// rows counts as a gutter, so running text, whose blanks do not stand below each other, gives none.
std::vector<UnruledBlock> findUnruled(const std::vector<Row>& rows);

/// The cells of such a table. A table row begins where its first column (the ordinal) is filled; what stands above the
/// first ordinal is the header.
PageTable unruledTable(const std::vector<Row>& rows, const UnruledBlock& block);

}  // namespace doichieu::layout
