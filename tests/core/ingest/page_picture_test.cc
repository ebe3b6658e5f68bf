#include "ingest/page_picture.h"

#include <Poco/Base64Decoder.h>
#include <gtest/gtest.h>

#include <sstream>

#include "doichieu/base/error.h"

namespace doichieu {
namespace {

/// A document of one page whose upper left corner is black.
class Sheet : public DocumentReading {
 public:
  Sheet(int width, int height, bool bilevel, int channels = 1) {
    image_.width = width;
    image_.height = height;
    image_.bilevel = bilevel;
    image_.channels = channels;
    image_.pixels.assign(static_cast<std::size_t>(width) * height * channels, 255);
    for (int i = 0; i < 10 * channels; ++i) image_.pixels[static_cast<std::size_t>(i)] = 0;
  }
  DocumentInfo info() override { return {1, "image/png", {}}; }
  Page readPage(int) override { return {}; }
  RasterImage image(int number, double dpi) override {
    return number == 1 ? image_ : DocumentReading::image(number, dpi);
  }

 private:
  RasterImage image_;
};

std::string picture(DocumentReading& sheet, int width, int turned) {
  std::istringstream in(pagePicture(sheet, 1, width, turned));
  Poco::Base64Decoder decoder(in);
  return {std::istreambuf_iterator<char>(decoder), {}};
}

/// Of a PNG: big-endian at bytes 16 and 20.
std::pair<int, int> sizeOf(const std::string& png) {
  const auto number = [&](std::size_t at) {
    int value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value * 256 + static_cast<unsigned char>(png.at(at + i));
    return value;
  };
  return {number(16), number(20)};
}

TEST(PagePicture, BlackAndWhiteIsPngScaledToTheWidth) {
  Sheet sheet(800, 1000, true);
  const std::string png = picture(sheet, 400, 0);
  ASSERT_EQ(png.substr(1, 3), "PNG");
  EXPECT_EQ(sizeOf(png), (std::pair<int, int>{400, 500}));
}

TEST(PagePicture, NeverScalesUp) {
  Sheet sheet(200, 100, true);
  EXPECT_EQ(sizeOf(picture(sheet, 400, 0)), (std::pair<int, int>{200, 100}));
}

TEST(PagePicture, TurnsUprightBeforeScaling) {
  Sheet sheet(1000, 400, true);
  EXPECT_EQ(sizeOf(picture(sheet, 200, 90)), (std::pair<int, int>{200, 500}));
  EXPECT_EQ(sizeOf(picture(sheet, 500, 180)), (std::pair<int, int>{500, 200}));
}

TEST(PagePicture, GreyAndColourAreJpeg) {
  for (const int channels : {1, 3}) {
    Sheet sheet(300, 200, false, channels);
    EXPECT_EQ(picture(sheet, 400, 0).substr(0, 3), "\xff\xd8\xff") << channels;
  }
}

TEST(PagePicture, APageWithoutPixelsIsRefused) {
  Sheet sheet(300, 200, false);
  try {
    pagePicture(sheet, 2, 400, 0);
    FAIL();
  } catch (const DocumentError& e) {
    EXPECT_EQ(e.diagnostic().code, "page.no_image");
  }
}

}  // namespace
}  // namespace doichieu
