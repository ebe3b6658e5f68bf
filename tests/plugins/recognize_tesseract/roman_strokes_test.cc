#include "roman_strokes.h"

#include <gtest/gtest.h>

#include "printed_page.h"

namespace doichieu::ocr {
namespace {

using namespace testing_support;

constexpr int kTop = 20, kHigh = 24;  // pixels of a capital

class RomanStrokes : public ::testing::Test {
 protected:
  void ink(int x0, int y0, int x1, int y1) {
    for (int y = y0; y < y1; ++y)
      for (int x = x0; x < x1; ++x) pixSetPixel(page.get(), x, y, 0);
  }
  /// With serifs that touch those of its neighbours.
  void stroke(int x) {
    ink(x + 4, kTop, x + 8, kTop + kHigh);
    ink(x, kTop, x + 12, kTop + 2);
    ink(x, kTop + kHigh - 2, x + 12, kTop + kHigh);
  }
  void sloping(int x0, int x1) {
    for (int y = kTop; y < kTop + kHigh; ++y) {
      const int x = x0 + (x1 - x0) * (y - kTop) / kHigh;
      ink(x, y, x + 3, y + 1);
    }
  }

  std::string mended(const std::string& text, int right) {
    ReadWord word;
    word.text = text;
    word.box = {30, kTop, right, kTop + kHigh};
    std::vector<ReadWord> words = {word};
    mendRomanNumerals(*page, words);
    return words[0].text;
  }

  PixPtr page = pixOf(make_scans::Image(220, 80, 1, 200, 255));
};

TEST_F(RomanStrokes, AreCountedWhateverTheEngineMadeOfThem) {
  stroke(30), stroke(42), stroke(54);
  EXPECT_EQ(mended("II", 66), "III");
  EXPECT_EQ(mended("HI.", 66), "III.");
  EXPECT_EQ(mended("IH", 66), "III");
  EXPECT_EQ(mended("III", 66), "III");
}

TEST_F(RomanStrokes, MayStandOutsideTheWordsBox) {
  stroke(30), stroke(42), stroke(54);
  EXPECT_EQ(mended("II", 54), "III");
}

TEST_F(RomanStrokes, EndBeforeASlash) {
  stroke(30), stroke(42);
  sloping(64, 55);
  EXPECT_EQ(mended("I/2026", 100), "II/2026");
  EXPECT_EQ(mended("H/2026", 100), "II/2026");
}

TEST_F(RomanStrokes, BehindVAreCountedAlone) {
  sloping(30, 38), sloping(46, 38);
  stroke(49), stroke(61);
  EXPECT_EQ(mended("VI.", 73), "VII.");
}

TEST_F(RomanStrokes, ThatMeltTogetherTakeNothingAway) {
  stroke(30);
  EXPECT_EQ(mended("III", 66), "III");
}

TEST_F(RomanStrokes, OfAnHStandFartherApart) {
  ink(30, kTop, 34, kTop + kHigh), ink(48, kTop, 52, kTop + kHigh), ink(30, kTop + 11, 52, kTop + 13);
  EXPECT_EQ(mended("H.", 52), "H.");
}

TEST_F(RomanStrokes, AreNotThoseOfOtherWords) {
  stroke(30), stroke(42), stroke(54);
  for (const char* text : {"HIV/AIDS", "XII)", "1", "Il.Sở", "10"}) EXPECT_EQ(mended(text, 66), text);
}

}  // namespace
}  // namespace doichieu::ocr
