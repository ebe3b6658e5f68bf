// Lines that fan out: a camera that looks at a page from the side sees the upper ones lean one way and the lower ones
// the other, and no turning of the page sets all of them level.
#pragma once

#include "pix.h"

namespace doichieu::ocr {

/// Radians: the lean of a line in the middle of the page, and by how much it grows a pixel down the page.
struct Fan {
  double lean = 0, growth = 0;

  /// How far below its own place a pixel of the levelled page stands on the page that fans out; both from the middle.
  double shift(double x, double y) const;
};

/// None (no growth) where the lines are level enough for the layout to follow them, or where it cannot be told.
Fan findFan(Pix& grey);

/// With level lines: each pixel moves up or down its column.
PixPtr withoutFan(Pix& grey, const Fan& fan);

}  // namespace doichieu::ocr
