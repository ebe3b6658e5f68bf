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

}  // namespace
}  // namespace doichieu::ocr
