#include "ingest/page_picture.h"

#include <Poco/Base64Encoder.h>
#include <leptonica/allheaders.h>

#include <algorithm>
#include <memory>
#include <sstream>

#include "doichieu/base/error.h"

namespace doichieu {
namespace {

constexpr double kInchesAcross = 8.27;  // A4; readers need a resolution, the picture is scaled to its width afterwards
constexpr double kLeastDpi = 100;
constexpr int kQuality = 70;

struct PixDestroy {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixPtr = std::unique_ptr<Pix, PixDestroy>;

DocumentError damaged(int page) {
  return DocumentError({"image.damaged", Severity::error, Stage::read, page, {}, ""});
}

PixPtr owned(Pix* pix, int page) {
  if (pix == nullptr) throw damaged(page);
  return PixPtr(pix);
}

PixPtr toPix(const RasterImage& image, int page) {
  PixPtr pix = owned(pixCreate(image.width, image.height, image.channels == 3 ? 32 : 8), page);
  const std::uint8_t* pixel = image.pixels.data();
  for (int y = 0; y < image.height; ++y) {
    l_uint32* line = pixGetData(pix.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix.get());
    for (int x = 0; x < image.width; ++x, pixel += image.channels) {
      if (image.channels == 3)
        composeRGBPixel(pixel[0], pixel[1], pixel[2], line + x);
      else
        SET_DATA_BYTE(line, x, *pixel);
    }
  }
  return pix;
}

PixPtr scaledDown(PixPtr pix, int width, int page) {
  const int wide = pixGetWidth(pix.get());
  if (width <= 0 || wide <= width) return pix;
  const auto factor = static_cast<float>(width) / static_cast<float>(wide);
  return owned(factor < 0.7F ? pixScaleAreaMap(pix.get(), factor, factor) : pixScale(pix.get(), factor, factor), page);
}

std::string base64(const l_uint8* bytes, std::size_t size) {
  std::ostringstream out;
  Poco::Base64Encoder encoder(out);
  encoder.rdbuf()->setLineLength(0);
  encoder.write(reinterpret_cast<const char*>(bytes), static_cast<std::streamsize>(size));
  encoder.close();
  return out.str();
}

std::string encoded(Pix* pix, bool bilevel, int page) {
  l_uint8* bytes = nullptr;
  std::size_t size = 0;
  PixPtr few;
  if (bilevel) few = owned(pixThresholdTo4bpp(pix, 8, 1), page);
  const int failed =
      bilevel ? pixWriteMemPng(&bytes, &size, few.get(), 0) : pixWriteMemJpeg(&bytes, &size, pix, kQuality, 0);
  const std::unique_ptr<l_uint8, void (*)(l_uint8*)> owner(bytes, [](l_uint8* memory) { lept_free(memory); });
  if (failed != 0 || bytes == nullptr) throw damaged(page);
  return base64(bytes, size);
}

}  // namespace

RasterImage DocumentReading::image(int number, double) {
  throw DocumentError({"page.no_image", Severity::info, Stage::read, number, {}, ""});
}

std::string pagePicture(DocumentReading& reading, int page, int width, int turned) {
  const RasterImage image = reading.image(page, std::max(kLeastDpi, width / kInchesAcross));
  if (image.empty()) throw damaged(page);
  PixPtr pix = toPix(image, page);
  if (turned != 0) pix = owned(pixRotateOrth(pix.get(), turned / 90), page);
  pix = scaledDown(std::move(pix), width, page);
  return encoded(pix.get(), image.bilevel && image.channels == 1, page);
}

}  // namespace doichieu
