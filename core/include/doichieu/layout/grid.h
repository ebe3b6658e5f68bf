// From ruling lines to the cells that they enclose.
#pragma once

#include <vector>

#include "doichieu/model/page.h"

namespace doichieu {

struct GridCell {
  int row = 0, column = 0;  // from 0
  int rowSpan = 1, columnSpan = 1;
  Box box;
};

/// A table as its rulings draw it. Cells stand row by row; a place that a merged cell covers has no cell of its own.
struct RuledGrid {
  int rows = 0, columns = 0;
  std::vector<GridCell> cells;
  Box box;
};

/// Every table that the rulings of one page draw, top to bottom: at least two cells each. Cells whose common wall is
/// missing are merged; tables without outer vertical lines are closed at the ends of their horizontal ones. Lone lines
/// (underlines, the rule under the motto) and frames around text give nothing.
std::vector<RuledGrid> findGrids(const std::vector<Ruling>& rulings);

}  // namespace doichieu
