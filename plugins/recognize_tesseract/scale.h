// The size at which the engine reads best: body text as 13-14 pt gives at 200 dpi.
#pragma once

#include "pix.h"

namespace doichieu::ocr {

/// Height in pixels of the letters without ascender, told from the connected components of a page with even paper; 0
/// where there is too little text to tell.
double letterHeight(Pix& grey);
/// The factor that brings the page to reading size; 1 where it is near enough.
double readingScale(Pix& grey, double dpi);
PixPtr scaled(PixPtr grey, double factor);

}  // namespace doichieu::ocr
