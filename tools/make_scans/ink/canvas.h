#pragma once

#include <cairo.h>

#include <memory>

#include "ink/ink.h"

namespace doichieu::make_scans {

struct InkColour {
  double red, green, blue;
};

/// A transparent surface over a part of the page; user unit is the point, the origin is the area's centre.
class InkCanvas {
 public:
  InkCanvas(const Box& area, double dpi);

  cairo_t* cairo() { return cairo_.get(); }
  void use(const InkColour& colour);

  /// The finished mark. Stamps are inked unevenly: `patchiness` 0 is even, 1 has bare patches.
  InkMark finish(double patchiness, Rng& rng);

 private:
  Box area_;
  double scale_;
  std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface_;
  std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo_;
};

// Each draws about the canvas's origin.

/// A round seal of the given radius with the body's name around a star.
void drawSeal(InkCanvas& canvas, double radius, const std::string& wording, const TextSetter& setter);

/// A signature about `width` wide.
void drawSignature(InkCanvas& canvas, double width, Rng& rng);

/// A boxed stamp with centred lines, the first one large.
void drawIncomingStamp(InkCanvas& canvas, double width, double height, const Lines& lines, const TextSetter& setter);

}  // namespace doichieu::make_scans
