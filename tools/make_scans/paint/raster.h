#pragma once

#include "page.h"
#include "scan/image.h"

namespace doichieu::make_scans {

/// The page in grey at the given resolution: black on white, nothing degraded.
Image rasterise(const Page& page, double dpi);

}  // namespace doichieu::make_scans
