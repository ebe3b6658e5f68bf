// What the ink of a number tells and the engine does not: the comma between two digits, the bar of ≥ and ≤ (which the
// model does not know), the blank beside a sign.
#pragma once

#include <vector>

#include "engine.h"
#include "pix.h"

namespace doichieu::ocr {

/// Gives the number of words that were changed; `raw` keeps what the engine read. On a poor page dirt looks like
/// commas: there only the signs are looked at.
int mendNumberMarks(Pix& grey, std::vector<ReadWord>& words, bool poorPage);

}  // namespace doichieu::ocr
