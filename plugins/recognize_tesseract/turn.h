// Pages that went into the scanner sideways or upside down.
#pragma once

#include "pix.h"

namespace doichieu::ocr {

/// Quarter turns clockwise, 0..3, after which the text stands upright.
int quarterTurns(Pix& image);
PixPtr turned(PixPtr image, int degrees);

}  // namespace doichieu::ocr
