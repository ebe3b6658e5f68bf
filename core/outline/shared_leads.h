// Tables typed without their rules: where one body leads several rows, its cell is merged and printed once, and what
// the rows below it name are the bodies that co-operate.
#pragma once

#include <vector>

#include "outline/cell_split.h"

namespace doichieu {

/// Moves the only bodies of a row from the column of leads to that of co-operating bodies, where the table's other rows
/// tell that they co-operate. `assigned` gives the column of each line of `rows`.
void moveSharedLeads(const CellSplitter& cells, const std::vector<ColumnRole>& roles,
                     const std::vector<CellSplitter::Row>& rows, std::vector<std::vector<int>>& assigned);

}  // namespace doichieu
