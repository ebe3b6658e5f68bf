// How far the lines of text lean.
#pragma once

#include "pix.h"

namespace doichieu::ocr {

/// Radians clockwise by which the page has to be turned; 0 where it lies straight or where it cannot be told.
double findSkew(Pix& grey);

}  // namespace doichieu::ocr
