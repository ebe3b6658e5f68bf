// Ruled tables: the cells of a grid with the lines that stand in them.
#pragma once

#include <vector>

#include "doichieu/layout/grid.h"
#include "layout/rows.h"

namespace doichieu::layout {

/// Takes the words inside the grid out of `words`. A grid without words gives a table without lines.
PageTable ruledTable(const RuledGrid& grid, const StraightPage& page, std::vector<PlacedWord>& words);

}  // namespace doichieu::layout
