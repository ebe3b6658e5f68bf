#include "deskew.h"

#include <cmath>

namespace doichieu::ocr {
namespace {

constexpr int kInk = 160;
constexpr float kLeastDegrees = 0.05F;  // less moves no letter by a pixel
constexpr float kLeastConfidence = 2.5F;

}  // namespace

double findSkew(Pix& grey) {
  PixPtr ink = owned(pixThresholdToBinary(&grey, kInk));
  float degrees = 0, confidence = 0;
  if (pixFindSkewSweepAndSearch(ink.get(), &degrees, &confidence, 4, 2, 7.0F, 1.0F, 0.01F) != 0) return 0;
  if (confidence < kLeastConfidence || std::abs(degrees) < kLeastDegrees) return 0;
  return degrees * M_PI / 180;
}

}  // namespace doichieu::ocr
