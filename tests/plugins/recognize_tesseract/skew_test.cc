#include <gtest/gtest.h>

#include <cmath>

#include "degrade/degrade.h"
#include "deskew.h"
#include "printed_page.h"

namespace doichieu::ocr {
namespace {

using namespace testing_support;

double foundDegrees(double skewDegrees) {
  make_scans::Image page = printed(sampleText());
  make_scans::skew(page, skewDegrees, 255);
  return findSkew(*pixOf(page)) * 180 / M_PI;
}

TEST(Skew, IsFoundToATenthOfADegreeEitherWay) {
  for (const double degrees : {-2.0, -0.6, 0.4, 1.3, 3.0}) EXPECT_NEAR(foundDegrees(degrees), -degrees, 0.1) << degrees;
}

TEST(Skew, ARoughAngleLeadsToTheSameAsNone) {
  for (const double degrees : {-2.0, 0.4, 3.0}) {
    make_scans::Image page = printed(sampleText());
    make_scans::skew(page, degrees, 255);
    const PixPtr grey = pixOf(page);
    EXPECT_NEAR(findSkew(*grey, 0.2 - degrees) * 180 / M_PI, -degrees, 0.1) << degrees;
  }
}

TEST(Skew, AStraightPageStays) {
  EXPECT_EQ(foundDegrees(0), 0);
}

TEST(Skew, APageWithoutLinesStays) {
  const make_scans::Image blank(1200, 900, 1, 200, 250);
  EXPECT_EQ(findSkew(*pixOf(blank)), 0);
}

}  // namespace
}  // namespace doichieu::ocr
