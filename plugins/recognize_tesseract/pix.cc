#include "pix.h"

#include "doichieu/base/error.h"

namespace doichieu::ocr {

PixPtr owned(Pix* pix) {
  if (pix == nullptr) {
    Diagnostic diagnostic;
    diagnostic.code = "recognize.image";
    diagnostic.severity = Severity::error;
    diagnostic.stage = Stage::recognize;
    throw DocumentError(diagnostic);
  }
  return PixPtr(pix);
}

PixPtr toPix(const RasterImage& image) {
  const bool grey = image.channels == 1;
  PixPtr pix = owned(pixCreateNoInit(image.width, image.height, grey ? 8 : 32));
  const int words = pixGetWpl(pix.get());
  l_uint32* line = pixGetData(pix.get());
  const std::uint8_t* from = image.pixels.data();
  for (int y = 0; y < image.height; ++y, line += words)
    for (int x = 0; x < image.width; ++x, from += image.channels) {
      if (grey)
        SET_DATA_BYTE(line, x, *from);
      else
        composeRGBPixel(from[0], from[1], from[2], line + x);
    }
  return pix;
}

RasterImage toRaster(Pix* grey) {
  RasterImage image;
  image.width = pixGetWidth(grey);
  image.height = pixGetHeight(grey);
  image.pixels.resize(static_cast<std::size_t>(image.width) * image.height);
  const int words = pixGetWpl(grey);
  const l_uint32* line = pixGetData(grey);
  std::uint8_t* to = image.pixels.data();
  for (int y = 0; y < image.height; ++y, line += words)
    for (int x = 0; x < image.width; ++x) *to++ = static_cast<std::uint8_t>(GET_DATA_BYTE(line, x));
  return image;
}

}  // namespace doichieu::ocr
