#include "degrade/degrade.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace doichieu::make_scans {
namespace {

/// Black lines on white.
Image page(int channels = 1) {
  Image image(301, 407, channels, 100);
  for (int y = 40; y < 380; y += 12)
    for (int x = 30; x < 270; ++x)
      for (int c = 0; c < channels; ++c) image.row(y)[x * channels + c] = image.row(y + 1)[x * channels + c] = 0;
  return image;
}

struct Degradation {
  const char* name;
  std::function<void(Image&, Rng&)> apply;
};

class DegradationTest : public testing::TestWithParam<Degradation> {};

TEST_P(DegradationTest, KeepsTheSizeAndChangesThePicture) {
  const Image before = page();
  Image image = before;
  Rng rng(1);
  GetParam().apply(image, rng);
  EXPECT_EQ(image.width, before.width);
  EXPECT_EQ(image.height, before.height);
  EXPECT_EQ(image.channels, before.channels);
  EXPECT_EQ(image.dpi, before.dpi);
  EXPECT_EQ(image.pixels.size(), before.pixels.size());
  EXPECT_NE(image.pixels, before.pixels);
}

TEST_P(DegradationTest, TheSameSeedGivesTheSamePicture) {
  Image one = page(), other = page();
  Rng first(9), second(9);
  GetParam().apply(one, first);
  GetParam().apply(other, second);
  EXPECT_EQ(one.pixels, other.pixels);
}

INSTANTIATE_TEST_SUITE_P(All, DegradationTest,
                         testing::Values(Degradation{"Tones", [](Image& i, Rng&) { setTones(i, 30, 240); }},
                                         Degradation{"Blur", [](Image& i, Rng&) { blur(i, 0.7); }},
                                         Degradation{"Noise", [](Image& i, Rng& r) { addNoise(i, 10, r); }},
                                         Degradation{"Mottle", [](Image& i, Rng& r) { addMottle(i, 6, r); }},
                                         Degradation{"UnevenLight", [](Image& i, Rng& r) { lightUnevenly(i, 0.3, r); }},
                                         Degradation{"Shadow", [](Image& i, Rng& r) { castShadow(i, 0.3, r); }},
                                         Degradation{"Skew", [](Image& i, Rng&) { skew(i, 1.5, 240); }},
                                         Degradation{"Speckle", [](Image& i, Rng& r) { addSpeckle(i, 500, 500, r); }},
                                         Degradation{"ShowThrough",
                                                     [](Image& i, Rng&) { showThrough(i, page(), 0.3); }},
                                         Degradation{"FaxLines", [](Image& i, Rng& r) { addFaxLines(i, r); }}),
                         [](const auto& test) { return test.param.name; });

TEST(BlurTest, LeavesAFlatPictureAlone) {
  Image image(50, 40, 3, 100, 200);
  blur(image, 1.2);
  EXPECT_EQ(image.pixels, Image(50, 40, 3, 100, 200).pixels);
}

TEST(BlurTest, SpreadsAPointEvenly) {
  Image image(9, 9, 1, 100, 0);
  image.row(4)[4] = 255;
  blur(image, 0.8);
  EXPECT_EQ(image.row(4)[3], image.row(4)[5]);
  EXPECT_EQ(image.row(3)[4], image.row(5)[4]);
  EXPECT_EQ(image.row(4)[3], image.row(3)[4]);
  EXPECT_GT(image.row(4)[4], image.row(4)[3]);
  EXPECT_GT(image.row(4)[3], 0);
}

TEST(NoiseTest, HasTheDeviationAskedFor) {
  Image image(400, 400, 1, 100, 128);
  Rng rng(5);
  addNoise(image, 10, rng);
  double sum = 0, squares = 0;
  for (const std::uint8_t sample : image.pixels) {
    sum += sample - 128.0;
    squares += (sample - 128.0) * (sample - 128.0);
  }
  const auto count = static_cast<double>(image.pixels.size());
  EXPECT_NEAR(sum / count, 0, 0.5);
  EXPECT_NEAR(std::sqrt(squares / count), 10, 0.5);
}

TEST(SkewTest, TurnsClockwise) {
  Image image(401, 401, 1, 100);
  for (int x = 0; x < 401; ++x) image.row(200)[x] = 0;
  skew(image, 2, 255);
  const auto lineAt = [&](int x) {
    int darkest = 0;
    for (int y = 0; y < 401; ++y)
      if (image.row(y)[x] < image.row(darkest)[x]) darkest = y;
    return darkest;
  };
  EXPECT_LT(lineAt(50), 200);
  EXPECT_GT(lineAt(350), 200);
}

TEST(ShowThroughTest, ShowsTheBackMirrored) {
  Image front(100, 100, 1, 100), back(100, 100, 1, 100);
  for (int y = 40; y < 60; ++y)
    for (int x = 5; x < 25; ++x) back.row(y)[x] = 0;
  showThrough(front, back, 0.4);
  EXPECT_LT(front.row(50)[85], 200);
  EXPECT_EQ(front.row(50)[15], 255);
}

TEST(ThresholdTest, LeavesBlackAndWhite) {
  Image image = page();
  Rng rng(2);
  addNoise(image, 40, rng);
  threshold(image, 128);
  EXPECT_EQ(std::set<std::uint8_t>(image.pixels.begin(), image.pixels.end()), (std::set<std::uint8_t>{0, 255}));
}

TEST(QuarterTurnTest, ThereAndBackIsTheSame) {
  const Image image = page();
  const Image turned = quarterTurn(image, true);
  EXPECT_EQ(turned.width, image.height);
  EXPECT_EQ(turned.height, image.width);
  EXPECT_EQ(quarterTurn(turned, false).pixels, image.pixels);
}

TEST(QuarterTurnTest, ClockwiseBringsTheTopLeftToTheTopRight) {
  Image image(3, 2, 1, 100);
  image.row(0)[0] = 7;
  EXPECT_EQ(quarterTurn(image, true).row(0)[1], 7);
}

TEST(PhotographTest, KeepsTheSheetItsSizeAndShowsTheDesk) {
  Image image = page();
  setTones(image, 30, 235);
  Rng rng(3);
  const Image photo = photograph(image, rng);
  EXPECT_EQ(photo.channels, 3);
  EXPECT_NEAR(photo.width / photo.dpi, image.width / image.dpi, 0.02);
  EXPECT_NEAR(photo.height / photo.dpi, image.height / image.dpi, 0.02);
  EXPECT_LT(photo.row(0)[0], 90);
  const std::uint8_t* centre = photo.row(photo.height / 2) + photo.width / 2 * 3;
  EXPECT_EQ(centre[0], centre[1]);
}

TEST(ColourTest, CastWeakensOneChannel) {
  Image image = inColour(page());
  castColour(image, 1, 1, 0.5);
  EXPECT_EQ(image.row(0)[0], 255);
  EXPECT_EQ(image.row(0)[2], 128);
}

}  // namespace
}  // namespace doichieu::make_scans
