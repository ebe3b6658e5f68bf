// The boxes of words of which only the borders of the letters along the line are known: the shapes between them.
// Source: src/ccstruct/pageres.cpp of Tesseract 5, whose boxes these are, but for marks that its layout takes for
// noise.
#pragma once

#include <vector>

#include "lines/line_reader.h"
#include "page_lines.h"

namespace doichieu::ocr {

/// One for each word of the reading.
std::vector<PixelBox> wordBoxes(const lines::Reading& reading, const PageStretch& stretch);

}  // namespace doichieu::ocr
