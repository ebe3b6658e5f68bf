#pragma once

#include <string>

#include "scan/image.h"

namespace doichieu::make_scans {

/// Baseline JPEG, quality 0-100, colour subsampled 4:2:0 as scanners do.
std::string jpeg(const Image& image, int quality);

}  // namespace doichieu::make_scans
