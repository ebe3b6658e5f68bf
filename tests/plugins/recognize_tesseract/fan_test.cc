#include "fan.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "printed_page.h"
#include "session.h"

namespace doichieu::ocr {
namespace {

using namespace testing_support;

constexpr int kHeight = 866;  // of the printed sheets, at 200 dpi

std::string manyLines() {
  std::string text;
  for (int i = 0; i < 3; ++i) text += sampleText() + "\n";
  return text;
}

Fan ofDegrees(double degrees) {
  return {0, degrees * M_PI / 180 / kHeight};
}

/// As a camera would see it: what levels lines that fan out one way fans out level ones the other way.
PixPtr seenFromTheSide(double degrees) {
  return withoutFan(*pixOf(printed(manyLines(), 200, 12)), ofDegrees(-degrees));
}

double foundDegrees(Pix& grey) {
  return findFan(grey).growth * pixGetHeight(&grey) * 180 / M_PI;
}

TEST(Fan, IsFoundEitherWay) {
  for (const double degrees : {-5.0, -4.0, 4.0, 5.0})
    EXPECT_NEAR(foundDegrees(*seenFromTheSide(degrees)), degrees, 0.5) << degrees;
}

TEST(Fan, LevelLinesStay) {
  EXPECT_EQ(foundDegrees(*pixOf(printed(manyLines(), 200, 12))), 0);
  EXPECT_EQ(foundDegrees(*seenFromTheSide(0.2)), 0) << "too little to cut a line in two";
}

TEST(Fan, PagesWithoutLinesStay) {
  EXPECT_EQ(foundDegrees(*pixOf(make_scans::Image(1200, 900, 1, 200, 250))), 0);
  EXPECT_EQ(foundDegrees(*pixOf(make_scans::Image(3, 3, 1, 200, 0))), 0);
}

TEST(Fan, APixelComesFromWhereThePlacementSays) {
  const PixPtr page = owned(pixCreate(1000, 800, 8));
  pixSetAllArbitrary(page.get(), 255);
  const Fan fan = ofDegrees(3);
  for (int y = 99; y <= 101; ++y)
    for (int x = 849; x <= 851; ++x) pixSetPixel(page.get(), x, y, 0);
  const PixPtr level = withoutFan(*page, fan);
  int foundAt = 0;
  for (int y = 0; y < 800; ++y) {
    l_uint32 value = 255;
    pixGetPixel(level.get(), 850, y, &value);
    if (value < 40) foundAt = y;
  }
  ASSERT_NE(foundAt, 0);
  EXPECT_NE(foundAt, 100);
  const Placement placement{.fan = fan, .width = 1000, .height = 800};
  const doichieu::Box box = placement.toPage(850, foundAt, 850, foundAt);
  EXPECT_NEAR(box.y0 * 800, 100, 1.5);
  EXPECT_NEAR(box.x0 * 1000, 850, 1e-3);
}

TEST(Fan, LinesThatWereSetLevelAreReadInOnePieceEach) {
  const PixPtr page = seenFromTheSide(4);
  Session session("vie");
  const auto linesOf = [](const Page& read) {
    int last = -1;
    for (const Word& word : read.words) last = std::max(last, word.line);
    return last + 1;
  };
  const Page read = session.recognize(toRaster(page.get()), 1);
  EXPECT_EQ(linesOf(read), linesOf(session.recognize(rasterOf(printed(manyLines(), 200, 12)), 1)));
  EXPECT_TRUE(std::any_of(read.diagnostics.begin(), read.diagnostics.end(),
                          [](const Diagnostic& diagnostic) { return diagnostic.code == "recognize.fanned"; }));
}

}  // namespace
}  // namespace doichieu::ocr
