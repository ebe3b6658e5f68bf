#include "scale.h"

#include <gtest/gtest.h>

#include "printed_page.h"

namespace doichieu::ocr {
namespace {

using namespace testing_support;

double factorOf(double dpi, double points, double statedDpi) {
  return readingScale(*pixOf(printed(sampleText(), dpi, points)), statedDpi);
}

TEST(Scale, ComesFromTheLettersWhateverTheFileStates) {
  EXPECT_EQ(factorOf(200, 14, 200), 1);
  EXPECT_EQ(factorOf(200, 14, 72), 1);
  EXPECT_NEAR(factorOf(100, 14, 100), 2, 0.3);
  EXPECT_NEAR(factorOf(100, 14, 600), 2, 0.3);
  EXPECT_NEAR(factorOf(400, 14, 400), 0.5, 0.07);
}

TEST(Scale, SlightlyOtherSizesStay) {
  EXPECT_EQ(factorOf(200, 12, 200), 1);
  EXPECT_EQ(factorOf(220, 14, 220), 1);
}

TEST(Scale, WithoutTextTheStatedResolutionCounts) {
  const PixPtr blank = pixOf(make_scans::Image(800, 600, 1, 100, 255));
  EXPECT_EQ(letterHeight(*blank), 0);
  EXPECT_EQ(readingScale(*blank, 100), 2);
  EXPECT_EQ(readingScale(*blank, 0), 1);
}

TEST(Scale, ScalesBothSides) {
  const PixPtr twice = scaled(pixOf(make_scans::Image(300, 200, 1, 100, 255)), 2);
  EXPECT_EQ(pixGetWidth(twice.get()), 600);
  EXPECT_EQ(pixGetHeight(twice.get()), 400);
}

}  // namespace
}  // namespace doichieu::ocr
