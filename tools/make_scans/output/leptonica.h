#pragma once

#include <string>
#include <vector>

#include "scan/image.h"

namespace doichieu::make_scans {

/// Grey PNG with its resolution.
std::string png(const Image& image);

/// A thresholded picture as CCITT G4 rows without a file around them; 0 is black.
std::string faxRows(const Image& image);

/// One TIFF with a CCITT G4 page for each thresholded picture.
std::string faxTiff(const std::vector<Image>& pages);

}  // namespace doichieu::make_scans
