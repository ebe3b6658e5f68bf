// The way of a page image to the engine: small steps, each deciding from the page itself whether it applies.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "doichieu/base/diagnostic.h"
#include "doichieu/model/page.h"
#include "pix.h"

namespace doichieu::ocr {

/// Where the pixels of a prepared page come from: scaled, then turned about the centre by a small angle.
struct Placement {
  double scale = 1;           // prepared pixels per pixel of the upright page
  double skew = 0;            // radians clockwise by which the page was turned to lie straight
  int width = 0, height = 0;  // of the prepared page

  /// The box on the upright page, as fractions, that holds a box of prepared pixels.
  Box toPage(double x0, double y0, double x1, double y1) const;
};

/// A page on its way to the engine.
struct Draft {
  PixPtr image;          // upright; 8 or 32 bits at first, 8 bits and dark on white in the end
  double dpi = 0;        // 0 where unknown
  bool bilevel = false;  // the source had one bit a pixel
  bool poor = false;     // print whose marks a reader would have to guess: a fax, grain, few pixels a letter
  Placement placement;
  std::vector<Diagnostic> diagnostics;  // what was found and done, without page number
};

/// Looks at the page, and where it finds what it is for, changes the page and says so.
struct Step {
  const char* name;
  void (*apply)(Draft& draft);
};

/// In the order in which they are applied. A page that needs none of them leaves them as it came, but for its colours.
const std::vector<Step>& preparation();

/// Names of these steps, and of the steps of session.h, that are left out. Only measuring leaves anything out, and
/// settings.h what "lines" stands for.
using Omitted = std::set<std::string, std::less<>>;

void prepare(Draft& draft, const Omitted& omitted = {});

/// A note of the recognizer's: information, of the stage recognize.
Diagnostic note(const char* code, std::vector<std::string> args = {});

}  // namespace doichieu::ocr
