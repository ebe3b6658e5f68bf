#include "doichieu/layout/rulings.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace doichieu {
namespace {

RasterImage paper(int width, int height, int channels = 1) {
  RasterImage image;
  image.width = width;
  image.height = height;
  image.channels = channels;
  image.pixels.assign(static_cast<std::size_t>(width) * height * channels, 255);
  return image;
}

void fill(RasterImage& image, int x0, int y0, int x1, int y1, std::uint8_t level) {
  for (int y = y0; y < y1; ++y)
    for (int i = x0 * image.channels; i < x1 * image.channels; ++i)
      image.pixels[static_cast<std::size_t>(y) * image.width * image.channels + i] = level;
}

long count(const std::vector<Ruling>& rulings, bool horizontal) {
  return std::count_if(rulings.begin(), rulings.end(), [=](const Ruling& r) { return r.horizontal() == horizontal; });
}

TEST(Rulings, FindsLinesOfBothDirectionsWhereTheyStand) {
  RasterImage image = paper(1000, 1400);
  fill(image, 100, 300, 900, 302, 0);
  fill(image, 500, 300, 502, 800, 0);
  const std::vector<Ruling> rulings = findRulings(image);
  ASSERT_EQ(rulings.size(), 2U);
  EXPECT_NEAR(rulings[0].x0, 0.1, 0.003);
  EXPECT_NEAR(rulings[0].x1, 0.9, 0.003);
  EXPECT_NEAR(rulings[0].y0, 301.0 / 1400, 0.002);
  EXPECT_NEAR(rulings[1].x0, 0.501, 0.002);
  EXPECT_NEAR(rulings[1].y1, 800.0 / 1400, 0.004);
}

TEST(Rulings, TheWallOfALowRowGoesOnWithTheWallsOfOthers) {
  RasterImage image = paper(2000, 1400);
  for (const int y : {300, 340, 700, 1000}) fill(image, 100, y, 1900, y + 3, 0);
  fill(image, 800, 700, 803, 1000, 0);   // the wall of a high row
  fill(image, 800, 300, 803, 340, 0);    // and of one line's height
  fill(image, 1200, 305, 1203, 335, 0);  // a letter's stem
  const std::vector<Ruling> rulings = findRulings(image);
  ASSERT_EQ(count(rulings, false), 2);
  EXPECT_TRUE(std::any_of(rulings.begin(), rulings.end(), [](const Ruling& ruling) {
    return !ruling.horizontal() && ruling.y1 < 0.26F && ruling.x0 > 0.39F && ruling.x0 < 0.41F;
  }));
}

TEST(Rulings, TellsHowALineLeans) {
  RasterImage image = paper(1000, 1400);
  for (int y = 300; y < 1000; ++y) fill(image, 500 + (y - 300) / 50, y, 502 + (y - 300) / 50, y + 1, 0);
  const std::vector<Ruling> rulings = findRulings(image);
  ASSERT_EQ(rulings.size(), 1U);
  EXPECT_FALSE(rulings[0].horizontal());
  EXPECT_NEAR(rulings[0].x0, 0.5005, 0.0015);
  EXPECT_NEAR(rulings[0].x1, 0.5145, 0.0015);
}

TEST(Rulings, JoinsPiecesTornByAGap) {
  RasterImage image = paper(1000, 1400);
  fill(image, 100, 300, 480, 302, 0);
  fill(image, 488, 300, 900, 302, 0);
  const std::vector<Ruling> rulings = findRulings(image);
  ASSERT_EQ(rulings.size(), 1U);
  EXPECT_NEAR(rulings[0].x1 - rulings[0].x0, 0.8, 0.01);
}

TEST(Rulings, LeavesOutShortStrokesAndBlackAreas) {
  RasterImage image = paper(1000, 1400);
  for (int x = 100; x < 900; x += 20) fill(image, x, 300, x + 12, 302, 0);  // a line of letters' serifs
  for (int y = 400; y < 800; y += 40) fill(image, 300, y, 303, y + 22, 0);  // stems below each other
  fill(image, 0, 1200, 1000, 1400, 0);                                      // the desk around a photo
  EXPECT_TRUE(findRulings(image).empty());
}

TEST(Rulings, SeesAFaintLineOnADarkeningPageInColour) {
  RasterImage image = paper(1000, 1400, 3);
  for (int y = 0; y < 1400; ++y) fill(image, 0, y, 1000, y + 1, static_cast<std::uint8_t>(250 - y / 14));
  fill(image, 100, 1000, 900, 1002, 110);
  const std::vector<Ruling> rulings = findRulings(image);
  EXPECT_EQ(count(rulings, true), 1);
  EXPECT_EQ(count(rulings, false), 0);
}

TEST(Rulings, GivesNothingForAnEmptyImage) {
  EXPECT_TRUE(findRulings(RasterImage{}).empty());
}

}  // namespace
}  // namespace doichieu
