// Roman numerals by the strokes that stand on paper: "III" is read as "II", "HI" or "H" as surely as if it were right,
// and it numbers chapters and quarters.
#pragma once

#include <vector>

#include "engine.h"
#include "pix.h"

namespace doichieu::ocr {

/// Counts the upright strokes of words that are Roman numerals, or what engines make of them, and gives the number of
/// words that were changed; `raw` keeps what the engine read. Slanted print is left as it is.
int mendRomanNumerals(Pix& grey, std::vector<ReadWord>& words);

}  // namespace doichieu::ocr
