#include "output/image_pdf.h"

#include <glib.h>
#include <gtest/gtest.h>
#include <poppler.h>

#include <memory>

#include "output/jpeg.h"
#include "output/leptonica.h"

namespace doichieu::make_scans {
namespace {

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};

EncodedImage encodedAs(EncodedImage::Kind kind, const Image& image) {
  return {kind, kind == EncodedImage::Kind::kFax ? faxRows(image) : jpeg(image, 90), image.width, image.height,
          image.dpi};
}

/// The left half black.
Image halfBlack(int channels) {
  Image image(200, 100, channels, 100);
  for (int y = 0; y < 100; ++y) std::fill(image.row(y), image.row(y) + 100 * channels, std::uint8_t{0});
  return image;
}

class ImagePdfTest : public testing::TestWithParam<EncodedImage::Kind> {};

TEST_P(ImagePdfTest, ShowsThePictureInItsSize) {
  const Image image = halfBlack(GetParam() == EncodedImage::Kind::kJpegColour ? 3 : 1);
  const std::string pdf = imagePdf({encodedAs(GetParam(), image)});
  GBytes* bytes = g_bytes_new(pdf.data(), pdf.size());
  const std::unique_ptr<PopplerDocument, Unref> document(poppler_document_new_from_bytes(bytes, nullptr, nullptr));
  g_bytes_unref(bytes);
  ASSERT_TRUE(document);
  const std::unique_ptr<PopplerPage, Unref> page(poppler_document_get_page(document.get(), 0));
  double width = 0, height = 0;
  poppler_page_get_size(page.get(), &width, &height);
  EXPECT_DOUBLE_EQ(width, 144);
  EXPECT_DOUBLE_EQ(height, 72);

  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 144, 72);
  cairo_t* cairo = cairo_create(surface);
  poppler_page_render(page.get(), cairo);
  cairo_surface_flush(surface);
  const unsigned char* row = cairo_image_surface_get_data(surface) + 36 * cairo_image_surface_get_stride(surface);
  EXPECT_LT(row[4 * 20], 10);
  EXPECT_GT(row[4 * 120], 245);
  cairo_destroy(cairo);
  cairo_surface_destroy(surface);
}

INSTANTIATE_TEST_SUITE_P(All, ImagePdfTest,
                         testing::Values(EncodedImage::Kind::kJpegGrey, EncodedImage::Kind::kJpegColour,
                                         EncodedImage::Kind::kFax));

TEST(ImagePdfOfPagesTest, SameInSameOut) {
  const EncodedImage page = encodedAs(EncodedImage::Kind::kFax, halfBlack(1));
  EXPECT_EQ(imagePdf({page, page}), imagePdf({page, page}));
}

}  // namespace
}  // namespace doichieu::make_scans
