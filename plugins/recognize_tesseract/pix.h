// Ownership of Leptonica images, and the way to them from our own pixels and back.
#pragma once

#include <allheaders.h>

#include <cstdint>
#include <memory>

#include "doichieu/model/image.h"

namespace doichieu::ocr {

struct PixDeleter {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixPtr = std::unique_ptr<Pix, PixDeleter>;

/// Takes over what a Leptonica call returned; throws DocumentError (recognize.image) where it failed.
PixPtr owned(Pix* pix);

/// 8 bits a pixel for one channel, 32 for three.
PixPtr toPix(const RasterImage& image);
/// Of an 8-bit image.
RasterImage toRaster(Pix* grey);

/// One row of an 8-bit image as plain bytes, and back: loops over such rows run many pixels at a time.
void copyRow(Pix& grey, int y, std::uint8_t* to);
void setRow(Pix& grey, int y, const std::uint8_t* from);

}  // namespace doichieu::ocr
