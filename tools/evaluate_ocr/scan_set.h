// Scans with their true text: NAME.VARIANT.pdf beside NAME.txt, as make_scans writes them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "doichieu/model/image.h"

namespace doichieu::evaluate_ocr {

struct ScannedPage {
  std::string variant;  // "office200"
  RasterImage image;
  std::string truth;
};

/// The first `pagesEach` pages of every scan of the folder whose variant is among `variants` (empty: all). Throws
/// UsageError where there is none.
std::vector<ScannedPage> scannedPages(const std::filesystem::path& folder, const std::vector<std::string>& variants,
                                      int pagesEach);

}  // namespace doichieu::evaluate_ocr
