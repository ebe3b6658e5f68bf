// Uneven light: shadows, grey paper, the vignette of a photo.
#pragma once

#include "pix.h"

namespace doichieu::ocr {

/// True where the paper is near-white from corner to corner, as faxes and good copiers give it.
bool hasEvenPaper(Pix& grey);
/// The page with its paper at one level of near-white.
PixPtr leveled(PixPtr grey);

}  // namespace doichieu::ocr
