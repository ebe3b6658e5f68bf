#include "red_ink.h"

#include <algorithm>
#include <array>

namespace doichieu::ocr {
namespace {

constexpr int kSurelyRed = 60;          // red above the stronger of green and blue, grey levels
constexpr double kLeastShare = 0.0003;  // of the page's pixels; a seal of 36 mm covers some 0.005

struct Rgb {
  int red, green, blue;
};

Rgb rgbOf(l_uint32 pixel) {
  return {static_cast<int>(pixel >> L_RED_SHIFT & 0xff), static_cast<int>(pixel >> L_GREEN_SHIFT & 0xff),
          static_cast<int>(pixel >> L_BLUE_SHIFT & 0xff)};
}
int redness(const Rgb& c) {
  return c.red - std::max(c.green, c.blue);
}

/// What red ink does to the red channel of the paper, per level of redness, and the redness of the paper itself.
struct InkModel {
  bool present = false;
  double darkening = 0;
  int paperRedness = 0;
};

InkModel measureInk(Pix& colour) {
  const int width = pixGetWidth(&colour), height = pixGetHeight(&colour), words = pixGetWpl(&colour);
  std::array<long, 256> redHistogram{}, rednessHistogram{};
  double inkRed = 0, inkRedness = 0;
  long ink = 0, all = 0;
  for (int y = 0; y < height; y += 2) {
    const l_uint32* line = pixGetData(&colour) + static_cast<std::ptrdiff_t>(y) * words;
    for (int x = 0; x < width; x += 2) {
      const Rgb c = rgbOf(line[x]);
      const int r = redness(c);
      ++all;
      ++redHistogram[c.red];
      ++rednessHistogram[std::max(0, r)];
      if (r < kSurelyRed) continue;
      ++ink;
      inkRed += c.red;
      inkRedness += r;
    }
  }
  InkModel model;
  if (static_cast<double>(ink) < kLeastShare * static_cast<double>(all)) return model;
  const auto quantile = [all](const std::array<long, 256>& histogram, double share) {
    long seen = 0;
    int level = 0;
    while (level < 255 && static_cast<double>(seen += histogram[level]) < share * static_cast<double>(all)) ++level;
    return level;
  };
  model.present = true;
  model.paperRedness = quantile(rednessHistogram, 0.5);
  const double paper = quantile(redHistogram, 0.75);
  const double mean = inkRedness / static_cast<double>(ink) - model.paperRedness;
  model.darkening = std::max(0.0, paper - inkRed / static_cast<double>(ink)) / std::max(1.0, mean);
  return model;
}

}  // namespace

PixPtr greyWithoutRedInk(Pix& colour, bool& red) {
  const InkModel ink = measureInk(colour);
  red = ink.present;
  if (!red) return owned(pixConvertRGBToLuminance(&colour));
  // Red ink hardly darkens the red channel and black ink darkens it fully; what red ink does darken is given back in
  // proportion to how red the pixel is.
  const int width = pixGetWidth(&colour), height = pixGetHeight(&colour);
  PixPtr grey = owned(pixCreateNoInit(width, height, 8));
  for (int y = 0; y < height; ++y) {
    const l_uint32* from = pixGetData(&colour) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(&colour);
    l_uint32* to = pixGetData(grey.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey.get());
    for (int x = 0; x < width; ++x) {
      const Rgb c = rgbOf(from[x]);
      const int excess = std::max(0, redness(c) - ink.paperRedness);
      const int level = std::min(255, c.red + static_cast<int>(ink.darkening * excess));
      SET_DATA_BYTE(to, x, static_cast<l_uint8>(level));
    }
  }
  return grey;
}

}  // namespace doichieu::ocr
