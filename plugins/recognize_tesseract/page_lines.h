// The lines that Tesseract's page layout finds: what of the page belongs to them, and the shapes within.
#pragma once

#include <optional>
#include <vector>

#include "pix.h"
#include "pixel_box.h"

namespace tesseract {
class PageIterator;
}

namespace doichieu::ocr {

/// A stretch of a line that is read in one piece.
struct PageStretch {
  PixelBox box;                  // what is read, with some paper around
  PixelBox text;                 // the same before it was cut off at the page's borders, without the paper
  std::vector<PixelBox> shapes;  // letters and marks, from left to right
  std::vector<PixelBox> words;   // as the layout parts them
  int line = 0;                  // counted over the page
  float letterHeight = 0;        // pixels, without ascender
};

/// Nothing where the page has words that do not run from left to right; specks that look like such are passed over.
/// `raw`: the whole page is one line.
std::optional<std::vector<PageStretch>> stretchesOf(tesseract::PageIterator& page, int width, int height, bool raw);

}  // namespace doichieu::ocr
