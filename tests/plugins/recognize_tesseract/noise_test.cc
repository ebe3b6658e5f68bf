#include "noise.h"

#include <gtest/gtest.h>

#include "degrade/degrade.h"
#include "printed_page.h"

namespace doichieu::ocr {
namespace {

using namespace testing_support;

double measured(double deviation) {
  make_scans::Image page = printed(sampleText());
  make_scans::setTones(page, 20, 225);
  make_scans::Rng rng(3);
  make_scans::addNoise(page, deviation, rng);
  return noiseLevel(*pixOf(page));
}

TEST(Noise, IsMeasuredOnThePaperBetweenLetters) {
  for (const double deviation : {4.0, 8.0, 14.0}) EXPECT_NEAR(measured(deviation), deviation, 0.2 * deviation + 1);
}

TEST(Noise, CallsForSmoothingOnlyWhereItIsStrong) {
  EXPECT_EQ(smoothingFor(measured(0)), 0);
  EXPECT_EQ(smoothingFor(measured(4)), 0);
  EXPECT_GT(smoothingFor(measured(16)), 0.5);
  EXPECT_LE(smoothingFor(100), 1.2);
}

TEST(Noise, SmoothingTakesItAway) {
  make_scans::Image page(400, 300, 1, 200, 220);
  make_scans::Rng rng(5);
  make_scans::addNoise(page, 14, rng);
  const PixPtr before = pixOf(page);
  EXPECT_LT(noiseLevel(*smoothed(*before, 1)), 0.5 * noiseLevel(*before));
}

TEST(Noise, SmoothingSpreadsAPointEvenlyAndKeepsItsInk) {
  const PixPtr page = pixOf(make_scans::Image(31, 21, 1, 200, 0));
  pixSetPixel(page.get(), 15, 10, 250);
  const PixPtr after = smoothed(*page, 0.7);
  const auto at = [&](int x, int y) {
    l_uint32 value = 0;
    pixGetPixel(after.get(), x, y, &value);
    return static_cast<int>(value);
  };
  EXPECT_EQ(at(14, 10), at(16, 10));
  EXPECT_EQ(at(14, 10), at(15, 9));
  EXPECT_EQ(at(15, 9), at(15, 11));
  EXPECT_GT(at(15, 10), at(14, 10));
  EXPECT_GT(at(14, 10), at(14, 9));
  int sum = 0;
  for (int y = 0; y < 21; ++y)
    for (int x = 0; x < 31; ++x) sum += at(x, y);
  EXPECT_NEAR(sum, 250, 13);  // half a level a pixel of the filter is lost or won by rounding
}

TEST(Noise, SmoothingLeavesEvenGreyAndTheBordersAlone) {
  const PixPtr page = pixOf(make_scans::Image(9, 5, 1, 200, 173));
  for (const double sigma : {0.5, 0.7, 1.2}) {
    const PixPtr after = smoothed(*page, sigma);
    for (int y = 0; y < 5; ++y)
      for (int x = 0; x < 9; ++x) {
        l_uint32 value = 0;
        pixGetPixel(after.get(), x, y, &value);
        EXPECT_EQ(value, 173U);
      }
  }
}

}  // namespace
}  // namespace doichieu::ocr
