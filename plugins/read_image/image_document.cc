#include "image_document.h"

#include <algorithm>

#include "exif_orientation.h"
#include "pix_raster.h"

namespace doichieu {
namespace {

constexpr std::int64_t kPixelBudget = 120'000'000;  // A3 at 600 dpi has 70 million
constexpr std::int64_t kMegapixel = 1'000'000;
constexpr int kMostPages = 5000;
constexpr double kLongSideOfA4 = 11.69;  // inches
// A page that would be larger than A2 or smaller than A6 by its stated resolution is stated wrongly: cameras and
// screenshots write 72 or 96 whatever the paper was.
constexpr double kLongestSide = 24, kShortestSide = 5.5;

[[noreturn]] void fail(const char* code, int page, std::vector<std::string> args = {}) {
  throw DocumentError({code, Severity::error, Stage::read, page, std::move(args), ""});
}

ImageSize checkedSize(std::string_view bytes, ImageKind kind, int number) {
  const auto size = imageSize(bytes, kind, number - 1);
  if (!size) fail("image.damaged", number);
  if (size->pixels() > kPixelBudget)
    fail("image.too_large", number,
         {std::to_string((size->pixels() + kMegapixel - 1) / kMegapixel), std::to_string(kPixelBudget / kMegapixel)});
  return *size;
}

PixHandle decoded(const std::string& bytes, ImageKind kind, int number) {
  const auto* data = reinterpret_cast<const l_uint8*>(bytes.data());
  PixHandle pix(kind == ImageKind::tiff ? pixReadMemTiff(data, bytes.size(), number - 1)
                                        : pixReadMem(data, bytes.size()));
  if (pix == nullptr) fail("image.damaged", number);
  return oriented(std::move(pix), exifOrientation(bytes));
}

double resolutionOf(const PixHandle& pix, const RasterImage& image) {
  const double longSide = std::max(image.width, image.height);
  const double stated = std::max(pixGetXRes(pix.get()), pixGetYRes(pix.get()));
  const bool believable = stated > 0 && longSide / stated <= kLongestSide && longSide / stated >= kShortestSide;
  return believable ? stated : longSide / kLongSideOfA4;
}

/// A JPEG ends with FF D9, perhaps padded; a torn one is decoded as far as it goes.
bool isTornJpeg(std::string_view bytes) {
  constexpr std::size_t kTrailer = 64 << 10;  // cameras append thumbnails and the like
  const std::size_t from = bytes.size() > kTrailer ? bytes.size() - kTrailer : 0;
  return bytes.find("\xFF\xD9", from) == std::string_view::npos;
}

}  // namespace

ImageDocument::ImageDocument(std::string bytes) : bytes_(std::move(bytes)), kind_(imageKind(bytes_)) {
  if (kind_ == ImageKind::none) fail("image.damaged", 0);
  pageCount_ = imageCount(bytes_, kind_, kMostPages);
  if (pageCount_ == 0) fail("image.damaged", 0);
  if (pageCount_ == 1) checkedSize(bytes_, kind_, 1);
  if (kind_ == ImageKind::jpeg && isTornJpeg(bytes_))
    diagnostics_.push_back({"image.torn", Severity::warning, Stage::read, 1, {}, ""});
}

Page ImageDocument::page(int number) {
  Page page;
  page.number = number;
  page.origin = TextOrigin::ocr;
  page.imageCoverage = 1;
  return page;
}

RasterImage ImageDocument::image(int number, double) {
  checkedSize(bytes_, kind_, number);
  const PixHandle pix = decoded(bytes_, kind_, number);
  RasterImage image = toRaster(pix);
  if (image.empty()) fail("image.damaged", number);
  image.dpi = resolutionOf(pix, image);
  return image;
}

}  // namespace doichieu
