#include "level.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "degrade/degrade.h"
#include "printed_page.h"

namespace doichieu::ocr {
namespace {

using namespace testing_support;

/// Median of a square of paper in a corner (the margins hold no text).
int paperAt(Pix& grey, int x, int y) {
  std::vector<l_uint32> values;
  for (int dy = 0; dy < 30; ++dy)
    for (int dx = 0; dx < 30; ++dx) {
      l_uint32 value = 0;
      pixGetPixel(&grey, x + dx, y + dy, &value);
      values.push_back(value);
    }
  std::nth_element(values.begin(), values.begin() + 450, values.end());
  return static_cast<int>(values[450]);
}

TEST(Level, PaperBecomesEvenUnderUnevenLight) {
  make_scans::Image page = printed(sampleText());
  make_scans::setTones(page, 30, 220);
  for (int y = 0; y < page.height; ++y)  // the lamp stands to the left
    for (int x = 0; x < page.width; ++x)
      page.row(y)[x] = static_cast<std::uint8_t>(page.row(y)[x] * (1 - 0.4 * x / page.width));
  const PixPtr before = pixOf(page), after = leveled(pixOf(page));
  const int right = page.width - 45, bottom = page.height - 45;
  ASSERT_GT(paperAt(*before, 15, bottom) - paperAt(*before, right, bottom), 60);
  EXPECT_NEAR(paperAt(*after, 15, bottom), paperAt(*after, right, bottom), 6);
  EXPECT_NEAR(paperAt(*after, right, 15), 240, 6);
}

TEST(Level, PrintStaysDark) {
  make_scans::Image page = printed(sampleText());
  make_scans::setTones(page, 30, 200);
  const PixPtr after = leveled(pixOf(page));
  EXPECT_NEAR(inkShare(*after), inkShare(*pixOf(printed(sampleText()))), 0.004);
}

TEST(Level, EvenWhitePaperNeedsNone) {
  EXPECT_TRUE(hasEvenPaper(*pixOf(printed(sampleText()))));
  make_scans::Image copy = printed(sampleText());
  make_scans::Rng rng(2);
  make_scans::setTones(copy, 30, 248);
  make_scans::addNoise(copy, 4, rng);
  EXPECT_TRUE(hasEvenPaper(*pixOf(copy)));
}

TEST(Level, GreyPaperAndShadowsNeedIt) {
  make_scans::Image grey = printed(sampleText()), shadowed = grey;
  make_scans::setTones(grey, 30, 215);
  EXPECT_FALSE(hasEvenPaper(*pixOf(grey)));
  make_scans::Rng rng(4);
  make_scans::castShadow(shadowed, 0.3, rng);
  EXPECT_FALSE(hasEvenPaper(*pixOf(shadowed)));
}

}  // namespace
}  // namespace doichieu::ocr
