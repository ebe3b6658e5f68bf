// Lines read by ourselves are those that Tesseract reads.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "doichieu/base/error.h"
#include "engine.h"
#include "lines/line_reader.h"
#include "lines/vietnamese_model.h"
#include "printed_page.h"

namespace doichieu::ocr {
namespace {

using namespace testing_support;

struct Engines {
  Engine own{"vie"}, tesseract{"vie", LineReading::tesseract};
};

Engines& engines() {
  static Engines both;  // loading takes longer than reading
  return both;
}

class OwnLinesTest : public testing::Test {
 protected:
  void SetUp() override {
    if (engines().own.lineReading().rfind("own", 0) != 0)
      GTEST_SKIP() << "lines are read by " << engines().own.lineReading();
  }

  static void expectAlike(Pix& grey, Segmentation segmentation) {
    const std::vector<ReadWord> own = engines().own.read(grey, segmentation);
    const std::vector<ReadWord> other = engines().tesseract.read(grey, segmentation);
    ASSERT_EQ(own.size(), other.size());
    std::size_t near = 0;
    for (std::size_t i = 0; i < own.size(); ++i) {
      EXPECT_EQ(own[i].text, other[i].text);
      EXPECT_NEAR(own[i].confidence, other[i].confidence, 0.02) << own[i].text;
      EXPECT_EQ(own[i].line, other[i].line) << own[i].text;
      EXPECT_NEAR(own[i].letterHeight, other[i].letterHeight, 0.01) << own[i].text;
      near += nearTo(own[i].box, other[i].box) ? 1 : 0;
    }
    // Marks that the layout takes for noise are in Tesseract's boxes only.
    if (segmentation == Segmentation::page || segmentation == Segmentation::block) {
      EXPECT_GE(20 * near, 19 * own.size());
    }
  }

 private:
  static bool nearTo(const PixelBox& a, const PixelBox& b) {
    const auto close = [](int one, int other) { return std::abs(one - other) <= 1; };
    return close(a.x0, b.x0) && close(a.x1, b.x1) && close(a.y0, b.y0) && close(a.y1, b.y1);
  }
};

TEST_F(OwnLinesTest, OnAPage) {
  for (const double points : {12.0, 14.0}) expectAlike(*pixOf(printed(sampleText(), 200, points)), Segmentation::page);
  expectAlike(*pixOf(printed(sampleText(), 200, 14, true)), Segmentation::page);
}

TEST_F(OwnLinesTest, InABlock) {
  expectAlike(*pixOf(printed(sampleText(), 200, 13)), Segmentation::block);
}

TEST_F(OwnLinesTest, InOneLine) {
  for (const char* text : {"Số: 125/KH-UBND", "12.345,6", "Ủy ban nhân dân xã"})
    for (const Segmentation segmentation : {Segmentation::line, Segmentation::rawLine}) {
      const PixPtr sheet = pixOf(printed(text));
      ::Box* box = boxCreate(80, 80, 600, 60);
      expectAlike(*owned(pixClipRectangle(sheet.get(), box, nullptr)), segmentation);
      boxDestroy(&box);
    }
}

TEST_F(OwnLinesTest, WhiteOnBlackIsTriedInNegative) {
  const PixPtr sheet = pixOf(printed("Ủy ban nhân dân xã"));
  ::Box* box = boxCreate(80, 80, 600, 60);
  const PixPtr line = owned(pixClipRectangle(sheet.get(), box, nullptr));
  boxDestroy(&box);
  pixInvert(line.get(), line.get());
  expectAlike(*line, Segmentation::line);
}

TEST_F(OwnLinesTest, APageThatLiesOnItsSideIsLeftToTesseract) {
  const PixPtr side = owned(pixRotateOrth(pixOf(printed(sampleText())).get(), 1));
  expectAlike(*side, Segmentation::page);
}

TEST_F(OwnLinesTest, BlankAndTinyPagesGiveNothing) {
  const PixPtr blank = owned(pixCreate(800, 600, 8)), dot = owned(pixCreate(1, 1, 8));
  pixSetAll(blank.get());
  for (const Segmentation segmentation :
       {Segmentation::page, Segmentation::block, Segmentation::line, Segmentation::rawLine}) {
    expectAlike(*blank, segmentation);
    expectAlike(*dot, segmentation);
  }
}

TEST(LineReading, IsTesseractsWhereItIsToldSo) {
  EXPECT_EQ(Engine("vie", LineReading::tesseract).lineReading(), "Tesseract");
}

TEST(LineReading, IsTesseractsForAModelWithoutOurNetwork) {
  // The model that tells which way a page stands has no network for lines.
  const auto model = modelFolder() / "osd.traineddata";
  if (!std::filesystem::exists(model)) GTEST_SKIP() << model << " is not installed";
  EXPECT_THROW(lines::LineReader{lines::TrainedData(model)}, ConfigError);
}

}  // namespace
}  // namespace doichieu::ocr
