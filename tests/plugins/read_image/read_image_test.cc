#include "read_image.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include "pix_raster.h"
#include "support/document_file.h"

namespace doichieu {
namespace {

using testing::DocumentFile;
using ::testing::ElementsAre;
using testing::refusal;

/// 3 columns, 2 rows: 0 50 100 / 150 200 250.
PixHandle greys() {
  PixHandle pix(pixCreate(3, 2, 8));
  for (int i = 0; i < 6; ++i) pixSetPixel(pix.get(), i % 3, i / 3, static_cast<l_uint32>(i * 50));
  return pix;
}

PixHandle blank(int width, int height, int depth = 8) {
  PixHandle pix(pixCreate(width, height, depth));
  pixSetAll(pix.get());
  return pix;
}

std::string encoded(const PixHandle& pix, int format) {
  l_uint8* data = nullptr;
  std::size_t size = 0;
  if (pixWriteMem(&data, &size, pix.get(), format) != 0) throw std::runtime_error("cannot encode");
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  lept_free(data);
  return bytes;
}

std::string multiPageTiff(const std::vector<PixHandle>& pages) {
  Pixa* pixa = pixaCreate(static_cast<l_int32>(pages.size()));
  for (const PixHandle& page : pages) pixaAddPix(pixa, page.get(), L_CLONE);
  l_uint8* data = nullptr;
  std::size_t size = 0;
  pixaWriteMemMultipageTiff(&data, &size, pixa);
  pixaDestroy(&pixa);
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  lept_free(data);
  return bytes;
}

/// A JPEG with EXIF data that holds nothing but the orientation.
std::string withOrientation(const std::string& jpeg, char orientation) {
  using namespace std::string_literals;
  const std::string tiff = "MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"s + orientation + "\0\0\0\0\0\0"s;
  const std::string payload = "Exif\0\0"s + tiff;
  const auto length = static_cast<char>(payload.size() + 2);
  return jpeg.substr(0, 2) + "\xFF\xE1\0"s + length + payload + jpeg.substr(2);
}

RasterImage imageOf(const std::string& bytes, int page = 1) {
  const DocumentFile file(bytes);
  return ReadImage().open(file.path())->image(page, 300);
}

std::vector<int> pixelsOf(const RasterImage& image) {
  return {image.pixels.begin(), image.pixels.end()};
}

TEST(ReadImage, ReadsLosslessFormatsPixelForPixel) {
  for (int format : {IFF_PNG, IFF_TIFF_LZW, IFF_TIFF_ZIP, IFF_TIFF, IFF_BMP}) {
    const RasterImage image = imageOf(encoded(greys(), format));
    ASSERT_EQ(image.width, 3) << format;
    ASSERT_EQ(image.height, 2);
    ASSERT_EQ(image.channels, 1);
    EXPECT_FALSE(image.bilevel);
    EXPECT_THAT(pixelsOf(image), ElementsAre(0, 50, 100, 150, 200, 250)) << format;
  }
}

TEST(ReadImage, ReadsColourJpegAndWebp) {
  PixHandle red(pixCreate(32, 16, 32));
  pixSetAllArbitrary(red.get(), 0xC8201400);
  for (int format : {IFF_JFIF_JPEG, IFF_WEBP}) {
    const RasterImage image = imageOf(encoded(red, format));
    ASSERT_EQ(image.channels, 3) << format;
    ASSERT_EQ(image.width, 32);
    EXPECT_NEAR(image.pixels[0], 0xC8, 8);
    EXPECT_NEAR(image.pixels[1], 0x20, 8);
    EXPECT_NEAR(image.pixels[2], 0x14, 8);
  }
}

TEST(ReadImage, OneBitPixelsAreBlackOnWhite) {
  PixHandle bits(pixCreate(4, 1, 1));
  pixSetPixel(bits.get(), 1, 0, 1);
  const RasterImage image = imageOf(encoded(bits, IFF_TIFF_G4));
  EXPECT_TRUE(image.bilevel);
  EXPECT_THAT(pixelsOf(image), ElementsAre(255, 0, 255, 255));
}

TEST(ReadImage, TransparencyIsLaidOverWhite) {
  PixHandle pix(pixCreate(2, 1, 32));
  pixSetRGBPixel(pix.get(), 1, 0, 10, 20, 30);
  pixSetSpp(pix.get(), 4);
  pixSetComponentArbitrary(pix.get(), L_ALPHA_CHANNEL, 0);
  const RasterImage image = imageOf(encoded(pix, IFF_PNG));
  ASSERT_EQ(image.channels, 3);
  EXPECT_THAT(pixelsOf(image), ElementsAre(255, 255, 255, 255, 255, 255));
}

TEST(ReadImage, TiffHasManyPages) {
  std::vector<PixHandle> pages;
  for (int width : {10, 20, 30}) pages.push_back(blank(width, 5, 1));
  const DocumentFile file(multiPageTiff(pages));
  const auto document = ReadImage().open(file.path());
  ASSERT_EQ(document->pageCount(), 3);
  EXPECT_EQ(document->mediaType(), "image/tiff");
  EXPECT_EQ(document->image(2, 300).width, 20);
  EXPECT_EQ(document->image(3, 300).width, 30);
  const Page page = document->page(2);
  EXPECT_EQ(page.number, 2);
  EXPECT_TRUE(page.words.empty());
  EXPECT_EQ(page.imageCoverage, 1);
}

TEST(ReadImage, BelievesAResolutionThatFitsPaperAndGuessesA4Otherwise) {
  PixHandle page = blank(1654, 2339, 1);
  pixSetResolution(page.get(), 200, 200);
  EXPECT_NEAR(imageOf(encoded(page, IFF_TIFF_G4)).dpi, 200, 0.5);
  pixSetResolution(page.get(), 72, 72);
  EXPECT_NEAR(imageOf(encoded(page, IFF_TIFF_G4)).dpi, 200, 1);
  pixSetResolution(page.get(), 0, 0);
  EXPECT_NEAR(imageOf(encoded(page, IFF_BMP)).dpi, 200, 1);
}

TEST(ReadImage, FaxResolutionIsEvened) {
  PixHandle page = blank(1728, 1145, 1);
  pixSetResolution(page.get(), 204, 98);
  const RasterImage image = imageOf(encoded(page, IFF_TIFF_G4));
  EXPECT_EQ(image.width, 1728);
  EXPECT_NEAR(image.height, 1145 * 204.0 / 98, 2);
  EXPECT_NEAR(image.dpi, 204, 0.5);
}

TEST(ReadImage, TurnsPhotographsUpright) {
  // The left half is black, the right half white.
  PixHandle pix = blank(64, 32);
  for (int y = 0; y < 32; ++y)
    for (int x = 0; x < 32; ++x) pixSetPixel(pix.get(), x, y, 0);
  const std::string jpeg = encoded(pix, IFF_JFIF_JPEG);
  const auto corner = [&](char orientation, int x, int y) {
    const RasterImage image = imageOf(withOrientation(jpeg, orientation));
    const bool sideways = orientation >= 5;
    EXPECT_EQ(image.width, sideways ? 32 : 64) << int{orientation};
    return image.pixels[static_cast<std::size_t>(y * image.width + x)] > 127 ? 'w' : 'b';
  };
  EXPECT_EQ(corner(1, 2, 2), 'b');
  EXPECT_EQ(corner(2, 2, 2), 'w');
  EXPECT_EQ(corner(3, 2, 2), 'w');
  EXPECT_EQ(corner(4, 2, 2), 'b');
  EXPECT_EQ(corner(5, 2, 2), 'b');
  EXPECT_EQ(corner(6, 2, 2), 'b') << "turned clockwise, the left side is on top";
  EXPECT_EQ(corner(7, 2, 2), 'w');
  EXPECT_EQ(corner(8, 2, 2), 'w') << "turned counter-clockwise, the right side is on top";
}

TEST(ReadImage, ClaimsByFirstBytes) {
  const ReadImage reader;
  for (int format : {IFF_PNG, IFF_JFIF_JPEG, IFF_TIFF_LZW, IFF_BMP, IFF_WEBP})
    EXPECT_EQ(reader.claims(encoded(blank(8, 8), format), 1000), 1) << format;
  EXPECT_EQ(reader.claims("BMC Kế hoạch", 100), 0);
  EXPECT_EQ(reader.claims("%PDF-1.7", 100), 0);
  for (const std::string_view tiny : {"", "B", "BM", "BM+", "RIFF", "RIFFWEB", "II*", "\x89PNG", "\xFF\xD8"})
    EXPECT_EQ(reader.claims(tiny, tiny.size()), 0) << tiny;
}

// The heads of images of 30,000 x 30,000 pixels, without a pixel.
std::string hugePng() {
  using namespace std::string_literals;
  return "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\x75\x30\0\0\x75\x30\x08\0\0\0\0"s + std::string(64, '\0');
}

std::string hugeTiff() {
  using namespace std::string_literals;
  const auto entry = [](char tag, const std::string& value) {
    return std::string("") + tag + "\x01\x04\0\x01\0\0\0"s + value;
  };
  const std::string side = "\x30\x75\0\0"s, one = "\x01\0\0\0"s, eight = "\x08\0\0\0"s;
  return "II*\0\x08\0\0\0\x07\0"s + entry('\x00', side) + entry('\x01', side) + entry('\x02', eight) +
         entry('\x03', one) + entry('\x06', one) + entry('\x11', eight) + entry('\x17', eight) + "\0\0\0\0"s;
}

std::string hugeBmp() {
  std::string bytes = encoded(blank(4, 4), IFF_BMP);
  for (std::size_t at : {18U, 22U}) bytes.replace(at, 4, std::string("\x30\x75\0\0", 4));
  return bytes;
}

TEST(HostileImage, IsMeasuredBeforeItIsDecoded) {
  EXPECT_EQ(refusal(ReadImage(), hugePng()), "image.too_large");
  EXPECT_EQ(refusal(ReadImage(), hugeTiff()), "image.too_large");
  EXPECT_EQ(refusal(ReadImage(), hugeBmp()), "image.too_large");
}

TEST(HostileImage, TornAnywhereIsReadOrRefused) {
  for (int format : {IFF_PNG, IFF_JFIF_JPEG, IFF_TIFF_LZW, IFF_BMP, IFF_WEBP}) {
    const std::string whole = encoded(blank(100, 100), format);
    for (std::size_t tenth = 1; tenth < 10; ++tenth) {
      const std::string code = refusal(ReadImage(), whole.substr(0, whole.size() * tenth / 10));
      EXPECT_TRUE(code.empty() || code == "image.damaged") << format << " " << tenth << ": " << code;
    }
  }
}

TEST(HostileImage, TornJpegIsReadWithAWarning) {
  const std::string whole = encoded(blank(400, 400), IFF_JFIF_JPEG);
  const DocumentFile file(whole.substr(0, whole.size() - 100));
  const auto document = ReadImage().open(file.path());
  ASSERT_EQ(document->diagnostics().size(), 1U);
  EXPECT_EQ(document->diagnostics().front().code, "image.torn");
  const DocumentFile good(whole);
  EXPECT_TRUE(ReadImage().open(good.path())->diagnostics().empty());
}

TEST(HostileImage, FlippedBytesAreReadOrRefused) {
  for (int format : {IFF_PNG, IFF_JFIF_JPEG, IFF_TIFF_LZW, IFF_BMP, IFF_WEBP}) {
    const std::string whole = encoded(blank(60, 60), format);
    for (std::size_t at = 0; at < whole.size(); at += 1 + whole.size() / 200) {
      std::string bytes = whole;
      bytes[at] = static_cast<char>(bytes[at] ^ 0x5A);
      const std::string code = refusal(ReadImage(), bytes);
      EXPECT_TRUE(code.empty() || code.starts_with("image.")) << format << " " << at << ": " << code;
    }
  }
}

TEST(HostileImage, WrongContentIsRefused) {
  EXPECT_EQ(refusal(ReadImage(), ""), "file.empty");
  EXPECT_EQ(refusal(ReadImage(), "no image at all"), "image.damaged");
  EXPECT_EQ(refusal(ReadImage(), std::string("II*\0\x08\0\0\0", 8)), "image.damaged");
}

}  // namespace
}  // namespace doichieu
