// Pages that went into the scanner sideways or upside down.
#pragma once

#include <optional>
#include <vector>

#include "pix.h"

namespace doichieu::ocr {

struct Orientation {
  int degrees = 0;             // clockwise, 0, 90, 180 or 270: how far the page has to be turned to stand upright
  std::optional<double> lean;  // degrees clockwise that then straighten its lines, to some tenths; where they tell
  std::vector<int> others;     // what it might be instead, likeliest first; empty where the page leaves no doubt
};

/// Told from the pixels of a page with even paper, without reading.
Orientation findOrientation(Pix& grey);
PixPtr turned(PixPtr image, int degrees);

}  // namespace doichieu::ocr
