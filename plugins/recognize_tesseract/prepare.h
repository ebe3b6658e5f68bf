// The way of a page image to the engine: small stages, each deciding from the page itself whether it applies.
#pragma once

#include <vector>

#include "doichieu/base/diagnostic.h"
#include "doichieu/model/page.h"
#include "pix.h"

namespace doichieu::ocr {

/// Where the pixels of a prepared page come from: scaled, then turned about the centre by a small angle.
struct Placement {
  double scale = 1;      // prepared pixels per pixel of the upright page
  double skew = 0;       // radians clockwise by which the page was turned to lie straight
  int width = 0, height = 0;  // of the prepared page

  /// The box on the upright page, as fractions, that holds a box of prepared pixels.
  Box toPage(double x0, double y0, double x1, double y1) const;
};

struct PreparedPage {
  PixPtr grey;  // 8 bits, dark text on white
  Placement placement;
  std::vector<Diagnostic> diagnostics;  // what was found and done, without page number
};

/// `upright` is 8 or 32 bits. `dpi` 0 where unknown; `bilevel` where the source had one bit a pixel.
PreparedPage prepare(PixPtr upright, double dpi, bool bilevel);

/// A note of the recognizer's: information, stage recognize.
Diagnostic note(const char* code, std::vector<std::string> args = {});

}  // namespace doichieu::ocr
