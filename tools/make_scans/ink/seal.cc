#include <pango/pangocairo.h>

#include <cmath>

#include "ink/canvas.h"

namespace doichieu::make_scans {
namespace {

constexpr double kPi = 3.14159265358979323846;

void circle(cairo_t* cairo, double radius, double lineWidth) {
  cairo_set_line_width(cairo, lineWidth);
  cairo_new_sub_path(cairo);
  cairo_arc(cairo, 0, 0, radius, 0, 2 * kPi);
  cairo_stroke(cairo);
}

void star(cairo_t* cairo, double radius) {
  constexpr double kInner = 0.382;  // of a regular five-pointed star
  cairo_new_path(cairo);
  for (int i = 0; i < 10; ++i) {
    const double length = i % 2 == 0 ? radius : radius * kInner;
    const double angle = -kPi / 2 + i * kPi / 5;
    cairo_line_to(cairo, length * std::cos(angle), length * std::sin(angle));
  }
  cairo_close_path(cairo);
  cairo_fill(cairo);
}

std::vector<TextBlock> letters(const std::string& text, double size, const TextSetter& setter) {
  std::vector<TextBlock> blocks;
  for (const char* at = text.c_str(); *at; at = g_utf8_next_char(at))
    blocks.push_back(
        setter.set({at, static_cast<std::size_t>(g_utf8_next_char(at) - at)}, {size, true}, Align::kLeft, 0, size));
  return blocks;
}

/// Letters standing on a circle, evenly spread, with a gap at the bottom for the small star.
void ringText(cairo_t* cairo, const std::string& text, double radius, double size, const TextSetter& setter) {
  constexpr double kGap = 0.5;  // radians
  const std::vector<TextBlock> blocks = letters(text, size, setter);
  const double step = (2 * kPi - kGap) / static_cast<double>(blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    cairo_save(cairo);
    cairo_rotate(cairo, -kPi + kGap / 2 + step * (static_cast<double>(i) + 0.5));
    cairo_move_to(cairo, -blocks[i].widest() / 2, -radius);
    pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(blocks[i].layout.get(), 0));
    cairo_restore(cairo);
  }
}

}  // namespace

void drawSeal(InkCanvas& canvas, double radius, const std::string& wording, const TextSetter& setter) {
  cairo_t* cairo = canvas.cairo();
  circle(cairo, radius - 1.2, 2.2);
  circle(cairo, radius - 4, 0.7);
  circle(cairo, radius * 0.6, 0.8);
  const double size = radius * 0.21;
  ringText(cairo, wording, radius * 0.68, size, setter);
  star(cairo, radius * 0.34);
  cairo_translate(cairo, 0, radius * 0.76);
  star(cairo, radius * 0.08);
}

}  // namespace doichieu::make_scans
