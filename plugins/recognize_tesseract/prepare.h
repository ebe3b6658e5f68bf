// The way of a page image to the engine: small steps, each deciding from the page itself whether it applies.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "doichieu/base/diagnostic.h"
#include "doichieu/model/page.h"
#include "fan.h"
#include "pix.h"

namespace doichieu::ocr {

/// Where the pixels of a prepared page come from: scaled, then turned about the centre by a small angle, then its lines
/// set level one by one.
struct Placement {
  double scale = 1;           // prepared pixels per pixel of the upright page
  double skew = 0;            // radians clockwise by which the page was turned to lie straight
  Fan fan = {};               // of its lines, once it was turned
  int width = 0, height = 0;  // of the prepared page

  /// The box on the upright page, as fractions, that holds a box of prepared pixels.
  Box toPage(double x0, double y0, double x1, double y1) const;
};

/// A page on its way to the engine.
struct Draft {
  PixPtr image;                // 8 or 32 bits at first, upright, 8 bits and dark on white in the end
  double dpi = 0;              // 0 where unknown
  std::optional<double> lean;  // degrees by which its lines were seen to lean, roughly (turn.h)
  bool bilevel = false;        // the source had one bit a pixel
  bool poor = false;           // print whose marks a reader would have to guess: a fax, grain, few pixels a letter
  Placement placement;
  std::vector<Diagnostic> diagnostics;  // what was found and done, without page number

  /// With an image of its own, turned clockwise by a multiple of 90.
  Draft turned(int degrees) const;
};

/// Looks at the page, and where it finds what it is for, changes the page and says so.
struct Step {
  const char* name;
  void (*apply)(Draft& draft);
};

/// What is done before it is known how the page stands, and what is done to the upright page; in that order. A page
/// that needs none of them leaves them as it came, but for its colours.
const std::vector<Step>& cleaning();
const std::vector<Step>& shaping();

/// Names of these steps, and of the steps of session.h, that are left out. Only measuring leaves anything out, and
/// settings.h what "lines" stands for.
using Omitted = std::set<std::string, std::less<>>;

void clean(Draft& draft, const Omitted& omitted = {});
void shape(Draft& draft, const Omitted& omitted = {});

/// A note of the recognizer's: information, of the stage recognize.
Diagnostic note(const char* code, std::vector<std::string> args = {});

}  // namespace doichieu::ocr
