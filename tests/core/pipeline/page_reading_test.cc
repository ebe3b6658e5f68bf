#include "pipeline/page_reading.h"

#include <gtest/gtest.h>

#include <set>

#include "doichieu/base/error.h"

namespace doichieu {
namespace {

DocumentError trouble(const char* code, int page) {
  return DocumentError({code, Severity::error, Stage::read, page, {}, {}});
}

/// Three pages of pixels; page 2 has a text layer.
class Scan : public OpenDocument {
 public:
  std::set<int> tooLarge, torn;

  std::string mediaType() const override { return "image/tiff"; }
  int pageCount() const override { return 3; }
  Page page(int number) override {
    if (torn.count(number) != 0) throw trouble("pdf.page_damaged", number);
    Page page;
    page.number = number;
    page.imageCoverage = number == 2 ? 0 : 1;
    if (number == 2) {
      float x = 0.1F;
      for (const char* text :
           {"Ủy", "ban", "nhân", "dân", "xã", "xây", "dựng", "kế", "hoạch", "phòng,", "chống", "đuối", "nước"}) {
        Word word;
        word.text = text;
        word.box = {x, 0.1F, x + 0.04F, 0.12F};
        page.words.push_back(word);
        x += 0.05F;
      }
    }
    return page;
  }
  bool hasImage(int) override { return true; }
  RasterImage image(int number, double) override {
    if (tooLarge.count(number) != 0) throw trouble("image.too_large", 0);
    RasterImage image;
    image.width = image.height = 10;
    image.pixels.assign(100, 255);
    return image;
  }
};

class OneWord : public RecognizerSession {
 public:
  Page recognize(const RasterImage&, int number) override {
    if (number == 3) throw Cancelled();
    Page page;
    Word word;
    word.text = "HOẠCH";
    word.box = {0.2F, 0.2F, 0.4F, 0.25F};
    page.words.push_back(word);
    return page;
  }
};

class OneWordRecognizer : public Recognizer {
 public:
  PluginDescriptor descriptor() const override { return {"one_word", PluginRole::recognizer, "1", ""}; }
  void configure(const Host&) override {}
  std::unique_ptr<RecognizerSession> open() const override { return std::make_unique<OneWord>(); }
};

Page read(Scan& scan, int number) {
  const OneWordRecognizer recognizer;
  std::unique_ptr<RecognizerSession> session;
  return readPage(scan, number, &recognizer, session, {});
}

const Diagnostic* find(const Page& page, const std::string& code) {
  for (const Diagnostic& diagnostic : page.diagnostics)
    if (diagnostic.code == code) return &diagnostic;
  return nullptr;
}

TEST(PageReading, APageThatIsTooLargeIsLostAndToldAndTheNextIsRead) {
  Scan scan;
  scan.tooLarge = {1};
  const Page lost = read(scan, 1);
  EXPECT_TRUE(lost.words.empty());
  EXPECT_TRUE(lost.items.empty());
  EXPECT_EQ(lost.number, 1);
  ASSERT_NE(find(lost, "image.too_large"), nullptr);
  EXPECT_EQ(find(lost, "image.too_large")->severity, Severity::error);
  EXPECT_EQ(find(lost, "image.too_large")->page, 1);
  scan.tooLarge = {3};
  EXPECT_EQ(read(scan, 1).words.size(), 1U);
}

TEST(PageReading, ATornPageIsLostAndTold) {
  Scan scan;
  scan.torn = {2};
  const Page page = read(scan, 2);
  EXPECT_EQ(page.number, 2);
  ASSERT_NE(find(page, "pdf.page_damaged"), nullptr);
  EXPECT_TRUE(page.items.empty());
}

TEST(PageReading, ATextLayerIsKeptWhereThePixelsAreTooMany) {
  Scan scan;
  scan.tooLarge = {2};
  const Page page = read(scan, 2);
  EXPECT_EQ(page.origin, TextOrigin::textLayer);
  EXPECT_EQ(page.words.size(), 13U);
  ASSERT_NE(find(page, "image.too_large"), nullptr);
  EXPECT_EQ(find(page, "image.too_large")->severity, Severity::warning);
}

TEST(PageReading, CancellationIsNoTroubleOfThePage) {
  Scan scan;
  EXPECT_THROW(read(scan, 3), Cancelled);
}

TEST(PageReading, WithoutARecognizerTheDocumentFails) {
  Scan scan;
  std::unique_ptr<RecognizerSession> session;
  try {
    readPage(scan, 1, nullptr, session, {});
    FAIL() << "a page of pixels was read without a recognizer";
  } catch (const DocumentError& error) {
    EXPECT_EQ(error.diagnostic().code, "recognize.no_plugin");
  }
}

}  // namespace
}  // namespace doichieu
