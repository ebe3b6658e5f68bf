// Letterheads that were copied out of a web page's table: strokes stand between the cells, and a cell's first word may
// stand alone on its line ("ỦY" / "BAN NHÂN DÂN", "Tân" / "Phú, ngày 05 tháng 3 năm 2024").
#pragma once

#include "outline/zones.h"
#include "text/source_lines.h"

namespace doichieu {

/// Takes the strokes away and puts such words back before the line that they begin.
void mendCopiedHead(const ZoneFinder& zones, SourceText& text);

}  // namespace doichieu
