#include "number_ink.h"

#include <gtest/gtest.h>

#include "engine.h"
#include "printed_page.h"

namespace doichieu::ocr {
namespace {

using namespace testing_support;

struct PrintedNumber {
  explicit PrintedNumber(const std::string& number) : page(pixOf(printed("sinh viên " + number + " sinh viên"))) {
    Engine engine("vie");
    for (const ReadWord& word : engine.read(*page, Segmentation::page))
      if (isDigit(word.text.front())) box = word.box;
  }

  /// Paints a part of the number, from and to as shares of its width and height.
  void paint(double left, double right, double top, double bottom, l_uint32 colour) {
    const auto at = [](int from, int length, double share) { return from + static_cast<int>(share * length); };
    for (int y = at(box.y0, box.height(), top); y < at(box.y0, box.height(), bottom); ++y)
      for (int x = at(box.x0, box.width(), left); x < at(box.x0, box.width(), right); ++x)
        pixSetPixel(page.get(), x, y, colour);
  }

  bool fits(const std::string& number) const { return fitsInk(number, *page, box); }

  PixPtr page;
  PixelBox box;
};

TEST(NumberInk, ItIsAsWideAsItsDigitsAndMarks) {
  for (const char* number : {"7", "11", "100", "2026", "55.500", "61,02", "1.777.111", "12.345.678"})
    EXPECT_TRUE(PrintedNumber(number).fits(number)) << number;
}

TEST(NumberInk, ItIsWiderOrNarrowerThanANumberWithOtherDigits) {
  const PrintedNumber number("55.500");
  EXPECT_FALSE(number.fits("535.500"));
  EXPECT_FALSE(number.fits("5.500"));
  EXPECT_FALSE(PrintedNumber("22").fits("2"));
}

TEST(NumberInk, DigitsThatMeltTogetherOrBreakStayAsWide) {
  PrintedNumber melted("2026");
  melted.paint(0.05, 0.95, 0.45, 0.55, 0);
  EXPECT_TRUE(melted.fits("2026"));
  PrintedNumber broken("500");
  broken.paint(0.45, 0.55, 0, 1, 255);
  EXPECT_TRUE(broken.fits("500"));
}

}  // namespace
}  // namespace doichieu::ocr
