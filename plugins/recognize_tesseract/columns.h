// Two columns side by side, as recipients and signature stand: where a page holds little else, the layout makes lines
// of both, and cuts those of the one by the heights of the other.
#pragma once

#include <vector>

#include "doichieu/layout/grid.h"
#include "engine.h"
#include "pix.h"

namespace doichieu::ocr {

/// Reads each side of such places by itself where the engine doubts a word of them; the surer reading stays. Tables
/// with rulings are left alone. Gives the number of sides that changed hands.
int readColumns(Engine& engine, Pix& grey, const std::vector<RuledGrid>& grids, std::vector<ReadWord>& words);

}  // namespace doichieu::ocr
