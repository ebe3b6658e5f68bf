#include "fan.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace doichieu::ocr {
namespace {

constexpr int kInk = 160, kWhite = 255;
constexpr double kLeastDegrees = 0.5;  // from the head of the page to its foot; below, the layout follows the lines
constexpr double kMostGrowth = 6, kMostLean = 2.5, kGrowthStep = 0.5, kLeanStep = 0.25, kFinest = 0.02;
constexpr int kSmallest = 100;  // pixels: less holds no lines to compare
constexpr double kBetter = 2;   // so much more sharply than as they are must lines and paper part

struct Place {
  float x, y;  // from the middle of the page
};

/// What four pixels, one below the other, give at `t` of the way from the second to the third: Keys' cubic with a =
/// -1/2, which keeps hooks and dots sharper than a straight line would.
double between(double a, double b, double c, double d, double t) {
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

double radians(double degrees) {
  return degrees * M_PI / 180;
}

/// The ink of the reduced page.
struct Ink {
  std::vector<Place> places;
  int height = 0;

  /// Halved twice, to 50 dpi, or three times.
  Ink(Pix& binary, bool thrice) {
    const PixPtr small = owned(pixReduceRankBinaryCascade(&binary, 1, 1, thrice ? 1 : 0, 0));
    const int width = pixGetWidth(small.get());
    height = pixGetHeight(small.get());
    for (int y = 0; y < height; ++y) {
      const l_uint32* row = pixGetData(small.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(small.get());
      for (int x = 0; x < width; ++x)
        if (GET_DATA_BIT(row, x) != 0)
          places.push_back({static_cast<float>(x) - width / 2.0F, static_cast<float>(y) - height / 2.0F});
    }
  }

  /// How sharply rows of ink and of paper part without this fan. Degrees; the growth is over the whole height.
  double parting(double lean, double growth) const {
    const auto level = static_cast<float>(radians(lean)), grows = static_cast<float>(radians(growth) / height);
    std::vector<int> rows(static_cast<std::size_t>(height));
    for (const Place& place : places) {
      const float nearly = place.y - place.x * (level + grows * place.y);
      const float y = place.y - place.x * (level + grows * nearly) + height / 2.0F;
      if (y >= 0 && y < static_cast<float>(height)) ++rows[static_cast<std::size_t>(y)];
    }
    double sum = 0;
    for (std::size_t y = 1; y < rows.size(); ++y) {
      const double step = rows[y] - rows[y - 1];
      sum += step * step;
    }
    return sum;
  }
};

}  // namespace

double Fan::shift(double x, double y) const {
  return x * std::tan(lean + growth * y);
}

Fan findFan(Pix& grey) {
  if (std::min(pixGetWidth(&grey), pixGetHeight(&grey)) < kSmallest) return {};
  const PixPtr binary = owned(pixThresholdToBinary(&grey, kInk));
  double lean = 0, growth = 0, best = 0;
  const auto tryThis = [&](const Ink& ink, double otherLean, double otherGrowth) {
    const double score = ink.parting(otherLean, otherGrowth);
    if (score <= best) return;
    best = score;
    lean = otherLean;
    growth = otherGrowth;
  };
  const Ink rough(*binary, true);
  tryThis(rough, 0, 0);
  for (double roughLean = -kMostLean; roughLean <= kMostLean; roughLean += kLeanStep)
    for (double roughGrowth = -kMostGrowth; roughGrowth <= kMostGrowth; roughGrowth += kGrowthStep)
      tryThis(rough, roughLean, roughGrowth);
  if (growth == 0) return {};

  const Ink ink(*binary, false);
  best = ink.parting(lean, growth);
  for (double step = kLeanStep; step > kFinest; step /= 2) {
    const double middleLean = lean, middleGrowth = growth;
    for (const double sign : {-1.0, 1.0}) {
      tryThis(ink, middleLean, middleGrowth + sign * step);
      tryThis(ink, middleLean + sign * step, middleGrowth);
    }
  }
  if (std::abs(growth) < kLeastDegrees || best < kBetter * ink.parting(0, 0)) return {};
  return {radians(lean), radians(growth) / pixGetHeight(&grey)};
}

PixPtr withoutFan(Pix& grey, const Fan& fan) {
  const int width = pixGetWidth(&grey), height = pixGetHeight(&grey);
  std::vector<std::uint8_t> from(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  for (int y = 0; y < height; ++y) copyRow(grey, y, from.data() + static_cast<std::ptrdiff_t>(y) * width);
  const auto at = [&](int x, int y) {
    return y < 0 || y >= height
               ? kWhite
               : from[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
  };
  PixPtr result = owned(pixCreateTemplate(&grey));
  std::vector<std::uint8_t> row(static_cast<std::size_t>(width));
  for (int y = 0; y < height; ++y) {
    const double slope = fan.shift(1, y - height / 2.0);
    for (int x = 0; x < width; ++x) {
      const double source = y + slope * (x - width / 2.0);
      const int above = static_cast<int>(std::floor(source));
      const double level = between(at(x, above - 1), at(x, above), at(x, above + 1), at(x, above + 2), source - above);
      row[static_cast<std::size_t>(x)] = static_cast<std::uint8_t>(std::clamp(std::lround(level), 0L, 255L));
    }
    setRow(*result, y, row.data());
  }
  return result;
}

}  // namespace doichieu::ocr
