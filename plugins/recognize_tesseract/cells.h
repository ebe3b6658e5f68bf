// Cells of ruled tables that the reading of the whole page left out or tore.
#pragma once

#include <vector>

#include "doichieu/layout/grid.h"
#include "engine.h"

namespace doichieu::ocr {

/// Reads again, one by one, the cells that hold ink no word accounts for (lone figures and dashes are what page
/// segmentation drops) or a word that runs over into the next cell. `words` are those of the page with its rulings
/// lifted; the words of such cells are replaced. Grids are fractions of this image. Gives the number of cells read.
int readCells(Engine& engine, Pix& grey, const std::vector<RuledGrid>& grids, std::vector<ReadWord>& words);

}  // namespace doichieu::ocr
