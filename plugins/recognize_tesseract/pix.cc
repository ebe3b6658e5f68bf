#include "pix.h"

#include <bit>
#include <cstring>

#include "doichieu/base/error.h"

namespace doichieu::ocr {
namespace {

/// Leptonica keeps four pixels of 8 bits in a machine word, the first in the highest byte.
l_uint32 inMemoryOrder(l_uint32 word) {
  return std::endian::native == std::endian::little ? __builtin_bswap32(word) : word;
}

l_uint32* rowAt(Pix& pix, int y) {
  return pixGetData(&pix) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(&pix);
}

}  // namespace

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

void copyRow(Pix& grey, int y, std::uint8_t* to) {
  const std::size_t width = static_cast<std::size_t>(pixGetWidth(&grey)), whole = width / 4;
  const l_uint32* from = rowAt(grey, y);
  for (std::size_t i = 0; i < whole; ++i) {
    const l_uint32 word = inMemoryOrder(from[i]);
    std::memcpy(to + 4 * i, &word, 4);
  }
  for (std::size_t x = 4 * whole; x < width; ++x) to[x] = static_cast<std::uint8_t>(GET_DATA_BYTE(from, x));
}

void setRow(Pix& grey, int y, const std::uint8_t* from) {
  const std::size_t width = static_cast<std::size_t>(pixGetWidth(&grey)), whole = width / 4;
  l_uint32* to = rowAt(grey, y);
  for (std::size_t i = 0; i < whole; ++i) {
    l_uint32 word = 0;
    std::memcpy(&word, from + 4 * i, 4);
    to[i] = inMemoryOrder(word);
  }
  for (std::size_t x = 4 * whole; x < width; ++x) SET_DATA_BYTE(to, x, from[x]);
}

PixPtr toPix(const RasterImage& image) {
  const bool grey = image.channels == 1;
  PixPtr pix = owned(pixCreateNoInit(image.width, image.height, grey ? 8 : 32));
  const std::uint8_t* from = image.pixels.data();
  const std::ptrdiff_t step = static_cast<std::ptrdiff_t>(image.width) * image.channels;
  for (int y = 0; y < image.height; ++y, from += step) {
    if (grey) {
      setRow(*pix, y, from);
      continue;
    }
    l_uint32* line = rowAt(*pix, y);
    for (int x = 0; x < image.width; ++x) composeRGBPixel(from[3 * x], from[3 * x + 1], from[3 * x + 2], line + x);
  }
  return pix;
}

RasterImage toRaster(Pix* grey) {
  RasterImage image;
  image.width = pixGetWidth(grey);
  image.height = pixGetHeight(grey);
  image.pixels.resize(static_cast<std::size_t>(image.width) * image.height);
  for (int y = 0; y < image.height; ++y)
    copyRow(*grey, y, image.pixels.data() + static_cast<std::ptrdiff_t>(y) * image.width);
  return image;
}

}  // namespace doichieu::ocr
