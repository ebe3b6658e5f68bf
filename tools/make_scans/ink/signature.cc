#include "ink/canvas.h"

namespace doichieu::make_scans {

void drawSignature(InkCanvas& canvas, double width, Rng& rng) {
  cairo_t* cairo = canvas.cairo();
  const double height = width * 0.32;
  const int strokes = static_cast<int>(5 + rng.below(4));
  const double step = width / strokes;
  double x = -width / 2, y = rng.between(-0.2, 0.4) * height;
  // Loops: each stroke swings up past the next one's start and falls back below it. The pen presses harder going down.
  for (int i = 0; i < strokes; ++i) {
    const double toX = x + step * rng.between(0.7, 1.2), toY = rng.between(-0.25, 0.45) * height;
    const double up = rng.between(0.5, 1.6) * height;
    cairo_set_line_width(cairo, rng.between(1.0, 1.9));
    cairo_move_to(cairo, x, y);
    const double outX = x + step * rng.between(0.6, 1.8), inX = toX + step * rng.between(-0.4, 0.9);
    cairo_curve_to(cairo, outX, y - up, inX, toY - up * 0.7, toX, toY);
    cairo_stroke(cairo);
    x = toX;
    y = toY;
  }
  cairo_set_line_width(cairo, 1.2);
  cairo_move_to(cairo, x, y);
  const double endX = -width * rng.between(0.3, 0.5);
  cairo_curve_to(cairo, x + step, y + height * 0.5, -width * 0.1, y + height * 0.7, endX, height * 0.6);
  cairo_stroke(cairo);
}

}  // namespace doichieu::make_scans
