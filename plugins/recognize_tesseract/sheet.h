// A part of a page, cut out and read by itself.
#pragma once

#include <vector>

#include "engine.h"
#include "pix.h"

namespace doichieu::ocr {

PixPtr clipped(Pix& grey, const PixelBox& part);

struct SheetLook {
  int padding = 12;  // pixels of paper around it, before scaling
  float scale = 1;
  Segmentation segmentation = Segmentation::line;
};

/// The words of the part on a sheet of its own; their boxes are the page's.
std::vector<ReadWord> readSheet(Engine& engine, Pix& grey, const PixelBox& part, const SheetLook& look);

}  // namespace doichieu::ocr
