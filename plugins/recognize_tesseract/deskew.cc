#include "deskew.h"

#include <cmath>

namespace doichieu::ocr {
namespace {

constexpr int kInk = 160;
constexpr float kLeastDegrees = 0.05F;                      // less moves no letter by a pixel
constexpr float kFarthest = 7, kStep = 1, kFinest = 0.01F;  // degrees
constexpr double kFirstStep = 0.25;                         // degrees by which a rough angle may be wrong
constexpr int kSweepReduction = 4, kSearchReduction = 2;

/// How sharply rows of ink and of paper part when the page is sheared by the angle.
float parting(Pix& ink, double degrees) {
  const PixPtr sheared =
      owned(pixVShearCorner(nullptr, &ink, static_cast<float>(degrees * M_PI / 180), L_BRING_IN_WHITE));
  float score = 0;
  pixFindDifferentialSquareSum(sheared.get(), &score);
  return score;
}

/// Climbs from a rough angle to the best one with steps that halve. Leptonica's own search sweeps about zero only.
double climbed(Pix& ink, double degrees) {
  const PixPtr reduced = owned(pixReduceRankBinaryCascade(&ink, 1, 0, 0, 0));
  float best = parting(*reduced, degrees);
  for (double step = kFirstStep; step > kFinest; step /= 2) {
    const double middle = degrees;
    for (const double other : {middle - step, middle + step})
      if (const float score = parting(*reduced, other); score > best) {
        best = score;
        degrees = other;
      }
  }
  return degrees;
}

double swept(Pix& ink) {
  float degrees = 0, confidence = 0;
  const bool failed = pixFindSkewSweepAndSearch(&ink, &degrees, &confidence, kSweepReduction, kSearchReduction,
                                                kFarthest, kStep, kFinest) != 0;
  return failed || confidence < kLeastConfidence ? 0 : degrees;
}

}  // namespace

double findSkew(Pix& grey, std::optional<double> nearDegrees) {
  const PixPtr ink = owned(pixThresholdToBinary(&grey, kInk));
  const double degrees = nearDegrees ? climbed(*ink, *nearDegrees) : swept(*ink);
  return std::abs(degrees) < kLeastDegrees ? 0 : degrees * M_PI / 180;
}

}  // namespace doichieu::ocr
