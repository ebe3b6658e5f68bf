#include "rulings_lift.h"

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

void blacken(Pix& grey, int x0, int y0, int x1, int y1) {
  for (int y = y0; y < y1; ++y)
    for (int x = x0; x < x1; ++x) pixSetPixel(&grey, x, y, 0);
}

TEST(RulingsLift, TheLineGoesAndAStrokeAcrossItStays) {
  const PixPtr page = pixOf(make_scans::Image(200, 100, 1, 200, 255));
  blacken(*page, 20, 50, 180, 53);   // the ruling
  blacken(*page, 100, 35, 104, 68);  // a letter's stem through it
  liftRulings(*page, {{0.1F, 0.51F, 0.9F, 0.51F}});
  EXPECT_EQ(at(*page, 60, 51), 255);
  EXPECT_EQ(at(*page, 101, 51), 0);
  EXPECT_EQ(at(*page, 101, 40), 0);
}

TEST(RulingsLift, NothingStaysWhereRulingsMeet) {
  const PixPtr page = pixOf(make_scans::Image(200, 100, 1, 200, 255));
  blacken(*page, 20, 50, 180, 53);
  blacken(*page, 100, 20, 103, 53);  // ends at the other
  liftRulings(*page, {{0.1F, 0.51F, 0.9F, 0.51F}, {0.507F, 0.2F, 0.507F, 0.5F}});
  EXPECT_EQ(inkShare(*page), 0);
}

TEST(RulingsLift, FollowsALineThatIsNotQuiteStraight) {
  const PixPtr page = pixOf(make_scans::Image(200, 100, 1, 200, 255));
  for (int x = 20; x < 180; ++x) blacken(*page, x, 48 + x / 40, x + 1, 50 + x / 40);
  liftRulings(*page, {{0.1F, 0.5F, 0.9F, 0.5F}});
  EXPECT_EQ(inkShare(*page), 0);
}

TEST(RulingsLift, FollowsALineThatLeans) {
  const PixPtr page = pixOf(make_scans::Image(200, 100, 1, 200, 255));
  for (int x = 20; x < 180; ++x) blacken(*page, x, 20 + x / 4, x + 1, 22 + x / 4);
  liftRulings(*page, {{0.1F, 0.25F, 0.9F, 0.65F}});
  EXPECT_EQ(inkShare(*page), 0);
}

TEST(RulingsLift, UprightLinesToo) {
  const PixPtr page = pixOf(make_scans::Image(200, 100, 1, 200, 255));
  blacken(*page, 80, 10, 82, 90);
  liftRulings(*page, {{0.405F, 0.1F, 0.405F, 0.9F}});
  EXPECT_EQ(inkShare(*page), 0);
}

}  // namespace
}  // namespace doichieu::ocr
