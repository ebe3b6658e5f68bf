// Finds the ruling lines of tables in a page image.
#pragma once

#include <vector>

#include "doichieu/model/image.h"
#include "doichieu/model/page.h"

namespace doichieu {

/// Horizontal and vertical rulings at least `minLength` of the page's width long, as fractions of the page, broken
/// pieces joined; the ends of one that leans stand apart. Letters and underlines shorter than that are not reported.
/// Works from 70 dpi up.
std::vector<Ruling> findRulings(const RasterImage& image, double minLength = 0.03);

}  // namespace doichieu
