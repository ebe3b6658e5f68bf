#include "turn.h"

#include <algorithm>
#include <cmath>

namespace doichieu::ocr {
namespace {

constexpr int kInk = 150;
constexpr double kLongSide = 2339;  // pixels: A4 at 200 dpi, the size that the tests below are made for
constexpr double kNearEnough = 1.25;
constexpr double kSurelyLines = 3;  // times stronger lines one way than the other; straight pages show 4 to 15
constexpr float kSurelyUp = 3, kSurelyDown = -4;  // Leptonica's measure of ascenders against descenders
constexpr int kReduction = 4;      // lines are still some 8 pixels apart, and their strengths keep their proportion
constexpr int kLeastLetters = 15;  // pixels wide: smaller pieces do not vote on up and down

PixPtr inkOf(Pix& image) {
  PixPtr grey = owned(pixConvertTo8(&image, 0));
  const double factor = kLongSide / std::max(pixGetWidth(grey.get()), pixGetHeight(grey.get()));
  if (factor > kNearEnough || factor < 1 / kNearEnough)
    grey = owned(pixScale(grey.get(), static_cast<float>(factor), static_cast<float>(factor)));
  const PixPtr level = owned(pixBackgroundNormSimple(grey.get(), nullptr, nullptr));
  return owned(pixThresholdToBinary(level.get(), kInk));
}

struct Lines {
  float strength = 0;  // how sharply rows of ink and of paper part at the best angle
  float degrees = 0;   // that angle
};

Lines linesOf(Pix& ink) {
  Lines lines;
  float confidence = 0;
  pixFindSkewSweepAndSearchScore(&ink, &lines.degrees, &confidence, &lines.strength, kReduction, kReduction, 0, 7, 1,
                                 0.02F);
  return lines;
}

/// Positive for text that stands on its feet. Vietnamese has more above its letters than below them.
float upness(Pix& ink, float skewDegrees) {
  const float radians = skewDegrees * static_cast<float>(M_PI / 180);
  const PixPtr straight = owned(pixRotate(&ink, radians, L_ROTATE_SHEAR, L_BRING_IN_WHITE, 0, 0));
  float measure = 0;
  pixUpDownDetect(straight.get(), &measure, 0, kLeastLetters, 0);
  return measure;
}

}  // namespace

Orientation findOrientation(Pix& image) {
  const PixPtr ink = inkOf(image);
  const PixPtr side = owned(pixRotateOrth(ink.get(), 1));
  const Lines across = linesOf(*ink), along = linesOf(*side);
  const bool sideways = along.strength > kSurelyLines * across.strength;
  const bool linesSure = sideways || across.strength > kSurelyLines * along.strength;

  const float up = sideways ? upness(*side, along.degrees) : upness(*ink, across.degrees);
  Orientation orientation;
  const int upright = sideways ? 90 : 0;
  orientation.degrees = up < kSurelyDown ? upright + 180 : upright;
  if (!linesSure) orientation.others = {90, 270};
  if (up < kSurelyUp && up > kSurelyDown) orientation.others.push_back(upright + 180);
  return orientation;
}

PixPtr turned(PixPtr image, int degrees) {
  if (degrees == 0) return image;
  return owned(pixRotateOrth(image.get(), degrees / 90));
}

}  // namespace doichieu::ocr
