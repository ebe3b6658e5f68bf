#include "rotate.h"

#include <gtest/gtest.h>

#include "printed_page.h"

namespace doichieu::ocr {
namespace {

using namespace testing_support;

constexpr double kAngle = 0.01;  // radians

int at(Pix& grey, int x, int y) {
  l_uint32 value = 0;
  pixGetPixel(&grey, x, y, &value);
  return static_cast<int>(value);
}

/// A dot of two pixels each way, as those below letters are.
void dot(Pix& grey, int x, int y) {
  for (const auto& [dx, dy] : {std::pair{0, 0}, {1, 0}, {0, 1}, {1, 1}}) pixSetPixel(&grey, x + dx, y + dy, 0);
}

int darkest(Pix& grey, int cx, int cy) {
  int least = 255;
  for (int y = cy - 3; y <= cy + 4; ++y)
    for (int x = cx - 3; x <= cx + 4; ++x) least = std::min(least, at(grey, x, y));
  return least;
}

TEST(Rotate, TurnsClockwiseAboutTheMiddle) {
  const PixPtr page = pixOf(make_scans::Image(1000, 600, 1, 200, 255));
  dot(*page, 900, 300);
  const PixPtr turned = rotated(*page, kAngle);
  ASSERT_EQ(pixGetWidth(turned.get()), 1000);
  EXPECT_LT(darkest(*turned, 900, 304), 100) << "400 pixels to the right of the middle it goes down by four";
  EXPECT_EQ(at(*turned, 900, 300), 255);
}

TEST(Rotate, LiesWhereLeptonicaTurnsIt) {
  const PixPtr page = pixOf(printed(sampleText()));
  const PixPtr ours = rotated(*page, kAngle),
               theirs = owned(pixRotateAMGray(page.get(), static_cast<float>(kAngle), 255));
  long apart = 0;
  const int width = pixGetWidth(page.get()), height = pixGetHeight(page.get());
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) apart += std::abs(at(*ours, x, y) - at(*theirs, x, y)) > 128 ? 1 : 0;
  EXPECT_LT(static_cast<double>(apart), 0.0005 * width * height);
}

/// Sum of the squared steps of grey between neighbours.
double sharpness(Pix& grey) {
  double sum = 0;
  for (int y = 1; y < pixGetHeight(&grey); ++y)
    for (int x = 1; x < pixGetWidth(&grey); ++x) {
      const int here = at(grey, x, y), right = here - at(grey, x - 1, y), down = here - at(grey, x, y - 1);
      sum += right * right + down * down;
    }
  return sum;
}

TEST(Rotate, EvenPaperStaysAndStrokesStaySharp) {
  const PixPtr paper = pixOf(make_scans::Image(1000, 600, 1, 200, 240));
  EXPECT_EQ(at(*rotated(*paper, kAngle), 500, 100), 240);
  const PixPtr page = pixOf(printed(sampleText(), 200, 12));
  const PixPtr ours = rotated(*page, kAngle),
               theirs = owned(pixRotateAMGray(page.get(), static_cast<float>(kAngle), 255));
  EXPECT_GT(sharpness(*ours), 1.1 * sharpness(*theirs));
}

}  // namespace
}  // namespace doichieu::ocr
