// Turns a grey page by a small angle and keeps its strokes sharp.
#pragma once

#include "pix.h"

namespace doichieu::ocr {

/// Clockwise about the middle, of the same size; white comes in. Leptonica's turning mixes each pixel from four, which
/// softens the hooks and dots of small print; here columns, then rows are shifted with cubic interpolation. For a few
/// degrees: the shears of larger angles would show.
PixPtr rotated(Pix& grey, double radians);

}  // namespace doichieu::ocr
