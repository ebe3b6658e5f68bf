// Cells of ruled tables that the reading of the whole page left out or tore.
#pragma once

#include <vector>

#include "doichieu/layout/grid.h"
#include "engine.h"

namespace doichieu::ocr {

/// Reads the cells one by one and puts their words in the place of the page's, where those leave ink unread (lone
/// figures and dashes are what page segmentation drops), run over into the next cell or are less sure. `words` are
/// those of the page with its rulings lifted. Grids are fractions of this image. Gives the number of cells that changed
/// hands.
int readCells(Engine& engine, Pix& grey, const std::vector<RuledGrid>& grids, std::vector<ReadWord>& words);

}  // namespace doichieu::ocr
