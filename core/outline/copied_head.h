// Letterheads that were copied out of a web page's table: strokes stand between the cells, and a cell's lines are
// broken where the page had no room ("ỦY" / "BAN NHÂN DÂN", "Tân Phú," / "ngày 05 tháng 3 năm 2024").
#pragma once

#include "outline/zones.h"
#include "text/source_lines.h"

namespace doichieu {

/// Takes the strokes away, those of the closing block too, and puts such lines together again.
void mendCopiedHead(const ZoneFinder& zones, SourceText& text);

}  // namespace doichieu
