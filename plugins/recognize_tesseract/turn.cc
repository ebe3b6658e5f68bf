#include "turn.h"

#include <algorithm>
#include <cmath>

#include "deskew.h"
#include "sheet.h"

namespace doichieu::ocr {
namespace {

constexpr int kInk = 150;
constexpr double kLongSide = 2339;  // pixels: A4 at 200 dpi, the size that the tests below are made for
constexpr double kNearEnough = 1.25;
constexpr double kSurelyLines = 3;  // times stronger lines one way than the other; straight pages show 4 to 15
constexpr float kSurelyUp = 3, kSurelyDown = -4;  // Leptonica's measure of ascenders against descenders
constexpr int kReduction = 4;      // lines are still some 8 pixels apart, and their strengths keep their proportion
constexpr int kLeastSide = 64;     // pixels: smaller pieces of paper hold no lines to tell by
constexpr int kLeastLetters = 15;  // pixels wide: smaller pieces do not vote on up and down

PixPtr inkOf(Pix& grey) {
  const double factor = kLongSide / std::max(pixGetWidth(&grey), pixGetHeight(&grey));
  if (factor < kNearEnough && factor > 1 / kNearEnough) return owned(pixThresholdToBinary(&grey, kInk));
  const PixPtr sized = owned(pixScale(&grey, static_cast<float>(factor), static_cast<float>(factor)));
  return owned(pixThresholdToBinary(sized.get(), kInk));
}

struct Lines {
  float strength = 0;  // how sharply rows of ink and of paper part at the best angle
  float degrees = 0;   // that angle
  bool sure = false;   // of that angle
};

Lines linesOf(Pix& ink) {
  Lines lines;
  float confidence = 0;
  pixFindSkewSweepAndSearchScore(&ink, &lines.degrees, &confidence, &lines.strength, kReduction, kReduction, 0, 7, 1,
                                 0.02F);
  lines.sure = confidence >= kLeastConfidence;
  return lines;
}

float upnessOf(Pix& ink, float skewDegrees) {
  const float radians = skewDegrees * static_cast<float>(M_PI / 180);
  const PixPtr straight = owned(pixRotate(&ink, radians, L_ROTATE_SHEAR, L_BRING_IN_WHITE, 0, 0));
  float measure = 0;
  pixUpDownDetect(straight.get(), &measure, 0, kLeastLetters, 0);
  return measure;
}

/// Positive for text that stands on its feet. Vietnamese has more above its letters than below them. A band of the page
/// mostly tells; what it leaves in doubt the whole page is asked.
float upness(Pix& ink, float skewDegrees) {
  const int height = pixGetHeight(&ink);
  const PixelBox band{0, height * 3 / 10, pixGetWidth(&ink), height * 7 / 10};
  const float told = upnessOf(*clipped(ink, band), skewDegrees);
  return told >= kSurelyUp || told <= kSurelyDown ? told : upnessOf(ink, skewDegrees);
}

}  // namespace

Orientation findOrientation(Pix& grey) {
  if (std::min(pixGetWidth(&grey), pixGetHeight(&grey)) < kLeastSide) return {};
  const PixPtr ink = inkOf(grey);
  const PixPtr side = owned(pixRotateOrth(ink.get(), 1));
  const Lines across = linesOf(*ink), along = linesOf(*side);
  const bool sideways = along.strength > kSurelyLines * across.strength;
  const bool linesSure = sideways || across.strength > kSurelyLines * along.strength;

  const float up = sideways ? upness(*side, along.degrees) : upness(*ink, across.degrees);
  Orientation orientation;
  const int upright = sideways ? 90 : 0;
  orientation.degrees = up < kSurelyDown ? upright + 180 : upright;
  const Lines& lines = sideways ? along : across;
  if (lines.sure) orientation.lean = lines.degrees;
  if (!linesSure) orientation.others = {90, 270};
  // Tables of figures and leaning rulings may look as if they stood on their heads: the reading has the last word.
  if (up < kSurelyUp) orientation.others.push_back(up < kSurelyDown ? upright : upright + 180);
  return orientation;
}

PixPtr turned(PixPtr image, int degrees) {
  if (degrees == 0) return image;
  return owned(pixRotateOrth(image.get(), degrees / 90));
}

}  // namespace doichieu::ocr
