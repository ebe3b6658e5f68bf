// The words of a page, apart by the cells of its tables: what stands side by side on a sheet need not belong together.
#pragma once

#include <vector>

#include "doichieu/layout/grid.h"
#include "engine.h"
#include "pix.h"

namespace doichieu::ocr {

struct WordGroups {
  std::vector<ReadWord> text;                // outside tables, as they came
  std::vector<std::vector<ReadWord>> cells;  // each in reading order, its lines numbered one after the other
};

WordGroups groupByCell(std::vector<ReadWord> words, const std::vector<RuledGrid>& grids, const Pix& page);
std::vector<ReadWord> joined(WordGroups groups);

}  // namespace doichieu::ocr
