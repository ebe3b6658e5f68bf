// From Leptonica's images to ours.
#pragma once

#include <leptonica/allheaders.h>

#include <memory>

#include "doichieu/model/image.h"

namespace doichieu {

struct PixDestroyer {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixHandle = std::unique_ptr<Pix, PixDestroyer>;

/// Turned and mirrored as EXIF orientation 1 to 8 asks.
PixHandle oriented(PixHandle pix, int exifOrientation);

/// Pixels of any depth as bytes: colour tables applied, transparency laid over white, 16 bits cut to 8, unequal
/// resolutions (fax) made equal. `dpi` is left to the caller. Empty where Leptonica fails.
RasterImage toRaster(const PixHandle& pix);

}  // namespace doichieu
