// Uneven light: shadows, grey paper, the vignette of a photo.
#pragma once

#include "pix.h"

namespace doichieu::ocr {

/// The page with its paper at one level of near-white; unchanged where the paper is even and white already.
PixPtr leveled(PixPtr grey);

}  // namespace doichieu::ocr
