// Pages that went into the scanner sideways or upside down.
#pragma once

#include <vector>

#include "pix.h"

namespace doichieu::ocr {

struct Orientation {
  int degrees = 0;         // clockwise, 0, 90, 180 or 270: how far the page has to be turned to stand upright
  std::vector<int> others;  // what it might be instead, likeliest first; empty where the page leaves no doubt
};

/// Told from the pixels alone, without reading.
Orientation findOrientation(Pix& image);
PixPtr turned(PixPtr image, int degrees);

}  // namespace doichieu::ocr
