#include "red_ink.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "printed_page.h"

namespace doichieu::ocr {
namespace {

using namespace testing_support;

constexpr int kRadius = 120;

/// A ring of seal red, 12 pixels wide, over whatever stands in the middle of the page. Ink lets black through.
void pressRing(make_scans::Image& colour, std::array<int, 3> ink) {
  const int cx = colour.width / 2, cy = colour.height / 2;
  for (int y = cy - kRadius; y <= cy + kRadius; ++y)
    for (int x = cx - kRadius; x <= cx + kRadius; ++x) {
      const double distance = std::hypot(x - cx, y - cy);
      if (distance > kRadius || distance < kRadius - 12) continue;
      for (int c = 0; c < 3; ++c) {
        std::uint8_t& sample = colour.row(y)[x * 3 + c];
        sample = static_cast<std::uint8_t>(sample * ink[static_cast<std::size_t>(c)] / 255);
      }
    }
}

int largestDifference(Pix& a, Pix& b) {
  int largest = 0;
  for (int y = 0; y < pixGetHeight(&a); ++y)
    for (int x = 0; x < pixGetWidth(&a); ++x) {
      l_uint32 one = 0, other = 0;
      pixGetPixel(&a, x, y, &one);
      pixGetPixel(&b, x, y, &other);
      largest = std::max(largest, std::abs(static_cast<int>(one) - static_cast<int>(other)));
    }
  return largest;
}

TEST(RedInk, ASealGoesAndTheTextUnderItStays) {
  const make_scans::Image clean = make_scans::inColour(printed(sampleText()));
  make_scans::Image sealed = clean;
  pressRing(sealed, {215, 50, 60});
  bool red = false, redOnClean = true;
  const PixPtr without = greyWithoutRedInk(*pixOf(sealed), red);
  const PixPtr expected = greyWithoutRedInk(*pixOf(clean), redOnClean);
  EXPECT_TRUE(red);
  EXPECT_FALSE(redOnClean);
  EXPECT_NEAR(inkShare(*without), inkShare(*expected), 0.0002);
  EXPECT_LT(largestDifference(*without, *expected), 60);  // a grey edge of a letter under the ink, at most
}

TEST(RedInk, BlueInkIsNoSeal) {
  make_scans::Image page = make_scans::inColour(printed(sampleText()));
  pressRing(page, {40, 60, 200});
  bool red = true;
  const PixPtr grey = greyWithoutRedInk(*pixOf(page), red);
  EXPECT_FALSE(red);
  EXPECT_GT(inkShare(*grey, 200), inkShare(*pixOf(printed(sampleText())), 200));
}

TEST(RedInk, YellowedPaperIsNoSeal) {
  make_scans::Image page = make_scans::inColour(printed(sampleText()));
  for (std::size_t i = 0; i < page.pixels.size(); i += 3) {
    page.pixels[i + 1] = static_cast<std::uint8_t>(page.pixels[i + 1] * 0.93);
    page.pixels[i + 2] = static_cast<std::uint8_t>(page.pixels[i + 2] * 0.80);
  }
  bool red = true;
  greyWithoutRedInk(*pixOf(page), red);
  EXPECT_FALSE(red);
}

}  // namespace
}  // namespace doichieu::ocr
