// Pages set in Tinos for the tests of the recognizer: black text on white, as a scanner without fault would give them.
#pragma once

#include <string>
#include <vector>

#include "doichieu/model/image.h"
#include "pix.h"
#include "scan/image.h"

namespace doichieu::ocr::testing_support {

struct PrintedTable {
  std::vector<std::vector<std::string>> rows;  // all of the same length
};

/// A sheet of 150 x 110 mm with `text` in lines, wrapped, and a ruled table below it.
make_scans::Image printed(const std::string& text, double dpi = 200, double points = 14, bool bold = false,
                          const PrintedTable& table = {});

/// Some lines of a made-up plan, enough for every stage to have something to measure.
const std::string& sampleText();

PixPtr pixOf(const make_scans::Image& image);
RasterImage rasterOf(const make_scans::Image& image, bool bilevel = false);

/// Share of the pixels that are darker than `level`.
double inkShare(Pix& grey, int level = 128);

}  // namespace doichieu::ocr::testing_support
