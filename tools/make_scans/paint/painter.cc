#include "paint/painter.h"

#include <pango/pangocairo.h>

namespace doichieu::make_scans {

void paintPage(const Page& page, cairo_t* target) {
  cairo_set_source_rgb(target, 0, 0, 0);
  for (const TextLine& line : page.lines) {
    cairo_move_to(target, line.x, line.baseline);
    pango_cairo_show_layout_line(target, pango_layout_get_line_readonly(line.layout.get(), line.index));
  }
  for (const Stroke& rule : page.rules) {
    cairo_set_line_width(target, rule.thickness);
    cairo_move_to(target, rule.x1, rule.y1);
    cairo_line_to(target, rule.x2, rule.y2);
    cairo_stroke(target);
  }
}

}  // namespace doichieu::make_scans
