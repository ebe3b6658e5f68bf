#include <pango/pangocairo.h>

#include "ink/canvas.h"

namespace doichieu::make_scans {

void drawIncomingStamp(InkCanvas& canvas, double width, double height, const Lines& lines, const TextSetter& setter) {
  cairo_t* cairo = canvas.cairo();
  cairo_set_line_width(cairo, 1.4);
  cairo_rectangle(cairo, -width / 2, -height / 2, width, height);
  cairo_stroke(cairo);
  double y = -height / 2 + 3;
  for (const std::string& line : lines) {
    const bool headline = &line == &lines.front();
    const double size = headline ? 13 : 10;
    const TextBlock block = setter.set(line, {size, headline}, Align::kLeft, 0, size * 1.15);
    cairo_move_to(cairo, headline ? -block.widest() / 2 : -width / 2 + 6, y + block.ascent);
    pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(block.layout.get(), 0));
    y += block.pitch + 1;
  }
}

}  // namespace doichieu::make_scans
