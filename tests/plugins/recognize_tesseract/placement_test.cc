#include <gtest/gtest.h>

#include <cmath>

#include "prepare.h"

namespace doichieu::ocr {
namespace {

TEST(Placement, AStraightPageIsDividedByItsSize) {
  const Placement placement{.width = 1000, .height = 2000};
  EXPECT_EQ(placement.toPage(100, 200, 300, 400), (Box{0.1F, 0.1F, 0.3F, 0.2F}));
}

TEST(Placement, TurnsBackAboutTheCentre) {
  Placement placement{.width = 1000, .height = 1000};
  placement.skew = 2 * M_PI / 180;
  const Box middle = placement.toPage(490, 490, 510, 510);
  EXPECT_NEAR(middle.centerX(), 0.5, 1e-6);
  EXPECT_NEAR(middle.centerY(), 0.5, 1e-6);
  // 400 pixels to the right of the centre, the page as scanned was 400 * sin(2 degrees) = 14 pixels off.
  const Box right = placement.toPage(890, 490, 910, 510);
  EXPECT_NEAR(std::abs(right.centerY() - 0.5), 0.01396, 1e-4);
  EXPECT_NEAR(right.centerX(), 0.8998, 1e-3);
  EXPECT_NEAR(right.width(), 0.02, 1e-6);
}

TEST(Placement, NothingLeavesThePage) {
  const Placement placement{.width = 100, .height = 100};
  EXPECT_EQ(placement.toPage(-20, 50, 140, 90), (Box{0, 0.5F, 1, 0.9F}));
}

}  // namespace
}  // namespace doichieu::ocr
