#include "number_marks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "printed_page.h"

namespace doichieu::ocr {
namespace {

using namespace testing_support;
using ::testing::ElementsAre;

constexpr int kHigh = 24;  // pixels of a digit, whose foot is at 40

class NumberMarks : public ::testing::Test {
 protected:
  void ink(int x0, int y0, int x1, int y1) {
    for (int y = y0; y < y1; ++y)
      for (int x = x0; x < x1; ++x) pixSetPixel(page.get(), x, y, 0);
  }
  void digit(int x) { ink(x, 40 - kHigh, x + 12, 40); }
  void sloping(int x0, int y0, int x1, int y1) {
    for (int step = 0; step <= 40; ++step) {
      const int x = x0 + (x1 - x0) * step / 40, y = y0 + (y1 - y0) * step / 40;
      ink(x, y, x + 2, y + 2);
    }
  }
  void greater(int x) {
    sloping(x, 20, x + 15, 27);
    sloping(x, 35, x + 15, 28);
  }

  std::vector<std::string> mended(const std::string& text, int right, bool poor = false) {
    ReadWord word;
    word.text = text;
    word.box = {20, 40 - kHigh, right, 41};
    word.confidence = 0.95F;
    std::vector<ReadWord> words = {word};
    mendNumberMarks(*page, words, poor);
    std::vector<std::string> texts;
    for (const ReadWord& each : words) texts.push_back(each.text);
    return texts;
  }

  PixPtr page = pixOf(make_scans::Image(200, 80, 1, 200, 255));
};

TEST_F(NumberMarks, ACommaTheEngineLostIsFound) {
  digit(20);
  ink(35, 37, 38, 45);
  digit(42);
  EXPECT_THAT(mended("40", 54), ElementsAre("4,0"));
  EXPECT_THAT(mended("4.0", 54), ElementsAre("4,0"));
  EXPECT_THAT(mended("40", 54, true), ElementsAre("40"));
}

TEST_F(NumberMarks, AFullStopIsNoComma) {
  digit(20);
  ink(35, 37, 38, 40);
  digit(42);
  digit(56);
  digit(70);
  EXPECT_THAT(mended("1,500", 82), ElementsAre("1.500"));
}

TEST_F(NumberMarks, WithoutInkNothingIsInvented) {
  digit(20);
  digit(36);
  EXPECT_THAT(mended("40", 48), ElementsAre("40"));
  EXPECT_THAT(mended("4,0", 48), ElementsAre("4,0"));
  EXPECT_THAT(mended("400", 48), ElementsAre("400"));
}

TEST_F(NumberMarks, TheBarOfASignCounts) {
  greater(20);
  digit(40);
  EXPECT_THAT(mended(">5", 52), ElementsAre(">5"));
  ink(20, 40, 37, 42);
  EXPECT_THAT(mended(">5", 52), ElementsAre("≥5"));
}

TEST_F(NumberMarks, BlanksBesideSignsAndDashesComeBack) {
  greater(20);
  digit(48);
  EXPECT_THAT(mended(">5", 60), ElementsAre(">", "5"));
}

TEST_F(NumberMarks, OfARangeToo) {
  digit(20);
  ink(42, 28, 50, 31);
  digit(60);
  EXPECT_THAT(mended("5-9", 72), ElementsAre("5", "-", "9"));
}

TEST_F(NumberMarks, TightRangesStayWhole) {
  digit(20);
  ink(35, 28, 43, 31);
  digit(46);
  EXPECT_THAT(mended("5-9", 58), ElementsAre("5-9"));
}

}  // namespace
}  // namespace doichieu::ocr
