#include "read_pdf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

#include "doichieu/text/quality.h"
#include "made_pdf.h"
#include "support/document_file.h"

namespace doichieu {
namespace {

using testing::DocumentFile;
using testing::drawnPdf;
using testing::drawText;
using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using testing::RawPage;
using testing::rawPdf;

std::vector<std::string> textsOf(const Page& page) {
  std::vector<std::string> texts;
  for (const Word& word : page.words) texts.push_back(word.text);
  return texts;
}

const Word& wordOf(const Page& page, const std::string& text) {
  const auto found =
      std::find_if(page.words.begin(), page.words.end(), [&](const Word& word) { return word.text == text; });
  if (found == page.words.end()) throw std::runtime_error("no word " + text);
  return *found;
}

void letterhead(cairo_t* cairo) {
  drawText(cairo, 85, 72, "UBND HUYỆN LAM SƠN");
  drawText(cairo, 300, 72, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, true);
  drawText(cairo, 85, 120, "Kế hoạch phòng, chống tệ nạn xã hội");
}

TEST(ReadPdf, GivesWordsWithPlaceSizeAndWeight) {
  const DocumentFile file(drawnPdf({letterhead}));
  const auto document = ReadPdf().open(file.path());
  EXPECT_EQ(document->mediaType(), "application/pdf");
  ASSERT_EQ(document->pageCount(), 1);
  const Page page = document->page(1);
  EXPECT_EQ(page.origin, TextOrigin::textLayer);
  EXPECT_NEAR(page.widthPt, 595, 0.01);
  EXPECT_NEAR(page.heightPt, 842, 0.01);
  EXPECT_EQ(page.imageCoverage, 0);
  EXPECT_THAT(textsOf(page), ::testing::IsSupersetOf({"HUYỆN", "SƠN", "CỘNG", "NGHĨA", "phòng,", "nạn"}));

  const Word& first = wordOf(page, "UBND");
  EXPECT_NEAR(first.box.x0 * 595, 85, 1.5);
  EXPECT_LT(first.box.y0 * 842, 65);
  EXPECT_GT(first.box.y1 * 842, 71);
  EXPECT_NEAR(first.size, 13, 0.1);
  EXPECT_FALSE(first.bold);
  const Word& right = wordOf(page, "CỘNG");
  EXPECT_TRUE(right.bold);
  EXPECT_NEAR(right.size, 12, 0.1);
  EXPECT_NEAR(right.box.x0 * 595, 300, 1.5);
}

TEST(ReadPdf, TurnsTextThatRunsUpThePage) {
  const DocumentFile file(drawnPdf({[](cairo_t* cairo) {
    cairo_translate(cairo, 100, 700);
    cairo_rotate(cairo, -3.14159265358979 / 2);
    drawText(cairo, 0, 0, "Biểu tổng hợp nhiệm vụ");
  }}));
  const auto document = ReadPdf().open(file.path());
  const Page page = document->page(1);
  EXPECT_EQ(page.turned, 90);
  EXPECT_NEAR(page.widthPt, 842, 0.01);
  const Word& word = wordOf(page, "Biểu");
  EXPECT_NEAR(word.box.x0 * 842, 842 - 700, 1.5);
  EXPECT_NEAR(word.box.y1 * 595, 100, 5);
  EXPECT_LT(word.box.x1, wordOf(page, "tổng").box.x0);
  const RasterImage image = document->image(1, 72);
  EXPECT_EQ(image.width, 842) << "the pixels are turned like the words";
}

/// 4 x 6 pixels, all different: (row * 4 + column) * 10.
RawPage scan(const std::string& content) {
  RawPage page{
      .content = content, .imageWidth = 4, .imageHeight = 6, .pixels = "", .width = 4, .height = 6, .extra = ""};
  for (int i = 0; i < 24; ++i) page.pixels += static_cast<char>(i * 10);
  return page;
}

std::vector<std::uint8_t> bytesOf(const RawPage& page) {
  return {page.pixels.begin(), page.pixels.end()};
}

TEST(ReadPdf, GivesTheOnlyImageAsItIs) {
  const RawPage page = scan("q 4 0 0 6 0 0 cm /Im Do Q");
  const DocumentFile file(rawPdf(page));
  const auto document = ReadPdf().open(file.path());
  EXPECT_NEAR(document->page(1).imageCoverage, 1, 0.01);
  ASSERT_TRUE(document->hasImage(1));
  const RasterImage image = document->image(1, 300);
  ASSERT_EQ(image.width, 4);
  ASSERT_EQ(image.height, 6);
  ASSERT_EQ(image.channels, 1);
  EXPECT_FALSE(image.bilevel);
  EXPECT_NEAR(image.dpi, 72, 0.01);
  EXPECT_THAT(image.pixels, ElementsAreArray(bytesOf(page)));
}

TEST(ReadPdf, KeepsTheImageUnderAnInvisibleTextLayer) {
  const RawPage page = scan("q 4 0 0 6 0 0 cm /Im Do Q BT 3 Tr /F 1 Tf (CONG HOA) Tj ET");
  const DocumentFile file(rawPdf(page));
  const auto document = ReadPdf().open(file.path());
  EXPECT_THAT(document->image(1, 300).pixels, ElementsAreArray(bytesOf(page)));
}

TEST(ReadPdf, DrawsAPageThatShowsMoreThanItsImage) {
  const DocumentFile file(rawPdf(scan("q 4 0 0 6 0 0 cm /Im Do Q 1 g 0 0 4 1 re f")));
  const RasterImage image = ReadPdf().open(file.path())->image(1, 300);
  ASSERT_EQ(image.width, 4) << "at the scan's own resolution";
  ASSERT_EQ(image.height, 6);
  EXPECT_EQ(image.pixels[0], 0);
  EXPECT_THAT(std::vector<std::uint8_t>(image.pixels.end() - 4, image.pixels.end()), ElementsAre(255, 255, 255, 255));
}

TEST(ReadPdf, TurnsTheImageAsThePageShowsIt) {
  RawPage page = scan("q 4 0 0 6 0 0 cm /Im Do Q");
  page.extra = "/Rotate 90";
  const DocumentFile file(rawPdf(page));
  const auto document = ReadPdf().open(file.path());
  EXPECT_NEAR(document->page(1).widthPt, 6, 0.01);
  const RasterImage image = document->image(1, 300);
  ASSERT_EQ(image.width, 6);
  ASSERT_EQ(image.height, 4);
  // Turned clockwise, the first column read from below becomes the first row.
  EXPECT_THAT(std::vector<std::uint8_t>(image.pixels.begin(), image.pixels.begin() + 6),
              ElementsAre(200, 160, 120, 80, 40, 0));

  const DocumentFile turnedBack(rawPdf(scan("q -4 0 0 -6 4 6 cm /Im Do Q")));
  const RasterImage halfTurn = ReadPdf().open(turnedBack.path())->image(1, 300);
  ASSERT_EQ(halfTurn.width, 4);
  EXPECT_EQ(halfTurn.pixels.front(), 230);
  EXPECT_EQ(halfTurn.pixels.back(), 0);
}

TEST(ReadPdf, EachPageOfAMixedDocumentHasItsOwnVerdict) {
  const auto scanned = [](cairo_t* cairo) {
    cairo_surface_t* paper = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 595, 842);
    cairo_t* onPaper = cairo_create(paper);
    cairo_set_source_rgb(onPaper, 0.9, 0.9, 0.8);
    cairo_paint(onPaper);
    cairo_destroy(onPaper);
    cairo_set_source_surface(cairo, paper, 0, 0);
    cairo_paint(cairo);
    cairo_surface_destroy(paper);
  };
  const DocumentFile file(drawnPdf({letterhead, scanned}));
  const auto document = ReadPdf().open(file.path());
  ASSERT_EQ(document->pageCount(), 2);
  EXPECT_EQ(judgeTextLayer(document->page(1)).quality, TextLayerQuality::good);
  const Page second = document->page(2);
  EXPECT_EQ(judgeTextLayer(second).quality, TextLayerQuality::missing);
  EXPECT_GT(second.imageCoverage, 0.95);
  EXPECT_EQ(document->image(2, 300).width, 595);
  EXPECT_EQ(document->image(1, 100).width, 827);
}

TEST(ReadPdf, ClaimsByHeader) {
  EXPECT_EQ(ReadPdf().claims("%PDF-1.7\n", 1000), 1);
  EXPECT_GT(ReadPdf().claims("\xEF\xBB\xBF\n%PDF-1.4\n", 1000), 0.5);
  EXPECT_EQ(ReadPdf().claims("PK\x03\x04", 1000), 0);
}

TEST(ReadPdf, SeveralDocumentsAreReadAtOnce) {
  const DocumentFile file(drawnPdf({letterhead, letterhead}));
  std::vector<std::size_t> words(4);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < words.size(); ++i)
    threads.emplace_back([&, i] {
      for (int round = 0; round < 5; ++round) {
        const auto document = ReadPdf().open(file.path());
        for (int page = 1; page <= 2; ++page) {
          words[i] += document->page(page).words.size();
          document->image(page, 72);
        }
      }
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(words, ::testing::Each(words.front()));
  EXPECT_GT(words.front(), 0U);
}

}  // namespace
}  // namespace doichieu
