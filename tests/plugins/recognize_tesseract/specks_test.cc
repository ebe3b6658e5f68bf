#include "specks.h"

#include <gtest/gtest.h>

#include "printed_page.h"

namespace doichieu::ocr {
namespace {

using namespace testing_support;

int at(Pix& grey, int x, int y) {
  l_uint32 value = 0;
  pixGetPixel(&grey, x, y, &value);
  return static_cast<int>(value);
}

PixPtr paper(int level = 240) {
  return pixOf(make_scans::Image(100, 80, 1, 200, static_cast<std::uint8_t>(level)));
}

void blot(Pix& grey, int x, int y, int width, int height, int level = 20) {
  for (int dy = 0; dy < height; ++dy)
    for (int dx = 0; dx < width; ++dx) pixSetPixel(&grey, x + dx, y + dy, static_cast<l_uint32>(level));
}

TEST(Specks, SpotsUpToTwoPixelsAreFilled) {
  PixPtr page = paper();
  blot(*page, 30, 30, 1, 1);
  blot(*page, 60, 40, 2, 2);
  long found = 0;
  page = withoutSpecks(std::move(page), found);
  EXPECT_EQ(found, 5);
  EXPECT_EQ(at(*page, 30, 30), 240);
  EXPECT_EQ(at(*page, 61, 41), 240);
}

TEST(Specks, FullStopsAndThinStrokesStay) {
  PixPtr page = paper();
  blot(*page, 30, 30, 4, 4);   // a full stop at 200 dpi
  blot(*page, 50, 20, 1, 30);  // the stem of an l
  blot(*page, 20, 60, 40, 1);  // a thin rule
  long found = 0;
  page = withoutSpecks(std::move(page), found);
  EXPECT_EQ(found, 0);
  EXPECT_EQ(at(*page, 31, 31), 20);
  EXPECT_EQ(at(*page, 50, 35), 20);
  EXPECT_EQ(at(*page, 40, 60), 20);
}

TEST(Specks, PaleGrainIsNoSpeck) {
  PixPtr page = paper();
  blot(*page, 30, 30, 1, 1, 200);
  long found = 0;
  withoutSpecks(std::move(page), found);
  EXPECT_EQ(found, 0);
}

TEST(Specks, CleanPrintIsLeftAsItIs) {
  const make_scans::Image clean = printed(sampleText());
  long found = 0;
  const PixPtr page = withoutSpecks(pixOf(clean), found);
  EXPECT_NEAR(inkShare(*page), inkShare(*pixOf(clean)), 0.0001);
}

}  // namespace
}  // namespace doichieu::ocr
