// Which words are bold. The engine's neural model does not say; the width of the strokes does.
#pragma once

#include <vector>

#include "engine.h"

namespace doichieu::ocr {

/// Sets ReadWord::bold by the mean width of the upright strokes against the page's usual one.
void markBold(Pix& grey, std::vector<ReadWord>& words);

}  // namespace doichieu::ocr
