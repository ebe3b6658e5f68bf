// The words of lines that are read by ourselves, as Tesseract would give them.
#pragma once

#include <vector>

#include "engine.h"
#include "lines/line_reader.h"
#include "page_lines.h"

namespace doichieu::ocr {

/// `oneLine`: the image is one line; of several that the layout sees in it the surest counts.
std::vector<ReadWord> readStretches(lines::LineReader& reader, Pix& grey, const std::vector<PageStretch>& stretches,
                                    bool oneLine);

}  // namespace doichieu::ocr
