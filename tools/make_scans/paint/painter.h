#pragma once

#include <cairo.h>

#include "page.h"

namespace doichieu::make_scans {

/// Paints text and rules in black. The surface's user unit must be the point.
void paintPage(const Page& page, cairo_t* target);

}  // namespace doichieu::make_scans
