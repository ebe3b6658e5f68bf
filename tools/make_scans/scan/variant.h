#pragma once

#include <string_view>
#include <vector>

#include "ink/ink.h"
#include "rng.h"
#include "scan/image.h"

namespace doichieu::make_scans {

/// One page on its way through a scanner.
struct Sheet {
  const Image& print;        ///< the page as printed, grey, at the variant's resolution
  const Image* behind;       ///< the next sheet, which may shine through; null after the last page
  std::vector<InkMark> ink;  ///< empty unless the variant is inked
  bool annex = false;
};

/// How a variant's pages are kept.
enum class Container { kJpegPdf, kFaxPdf, kTiff, kPng };

/// A kind of scan: its resolution, what happens to a page, and the file it ends in. Bit containers want thresholded
/// pictures.
struct Variant {
  std::string_view name;
  std::string_view description;
  double dpi;
  Container container;
  int lowestQuality, highestQuality;  ///< of JPEG
  bool inked;                         ///< pen, seal and incoming stamp are on the paper
  /// `device` is the same at every page of a document, for what belongs to the machine; `sheet` differs.
  Image (*degrade)(const Sheet& page, Rng device, Rng& sheet);
};

/// All kinds of scans, in the order of --help.
const std::vector<Variant>& variants();

/// Null when no variant has this name.
const Variant* findVariant(std::string_view name);

}  // namespace doichieu::make_scans
