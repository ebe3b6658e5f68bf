#include "prepare.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>

#include "deskew.h"
#include "level.h"
#include "noise.h"
#include "red_ink.h"
#include "scale.h"
#include "specks.h"

namespace doichieu::ocr {
namespace {

constexpr double kBilevelSigma = 0.7;  // pixels at 200 dpi: rounds the stairs of a fax without closing letters
constexpr int kBlack = 80, kWhite = 235;  // grey levels stretched to full black and white
constexpr double kManySpecks = 300;       // pixels of specks a million pixels that are worth telling

PixPtr fillSpecks(PixPtr grey, std::vector<Diagnostic>& diagnostics) {
  const double megapixels = static_cast<double>(pixGetWidth(grey.get())) * pixGetHeight(grey.get()) / 1e6;
  long specks = 0;
  grey = withoutSpecks(std::move(grey), specks);
  if (static_cast<double>(specks) > kManySpecks * megapixels) diagnostics.push_back(note("recognize.specks"));
  return grey;
}

std::string decimals(double value, int places) {
  char text[32];
  std::snprintf(text, sizeof text, "%.*f", places, value);
  return text;
}

}  // namespace

Diagnostic note(const char* code, std::vector<std::string> args) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.stage = Stage::recognize;
  diagnostic.args = std::move(args);
  return diagnostic;
}

Box Placement::toPage(double x0, double y0, double x1, double y1) const {
  const double cx = width / 2.0, cy = height / 2.0, cosine = std::cos(skew), sine = std::sin(skew);
  // The middle of the box is carried back; its size stays, so that a skewed line's box does not grow by its slope.
  const double dx = (x0 + x1) / 2 - cx, dy = (y0 + y1) / 2 - cy;
  const double mx = cx + dx * cosine + dy * sine, my = cy - dx * sine + dy * cosine;
  const double w = (x1 - x0) / 2, h = (y1 - y0) / 2;
  const auto fraction = [](double at, int size) { return static_cast<float>(std::clamp(at / size, 0.0, 1.0)); };
  return {fraction(mx - w, width), fraction(my - h, height), fraction(mx + w, width), fraction(my + h, height)};
}

PreparedPage prepare(PixPtr upright, double dpi, bool bilevel) {
  PreparedPage page;
  if (pixGetDepth(upright.get()) == 32) {
    bool red = false;
    upright = greyWithoutRedInk(*upright, red);
    if (red) page.diagnostics.push_back(note("recognize.red_ink"));
  }
  // The teeth of a fax's edges look like specks, and hooks and commas hang by them: a fax is smoothed only.
  if (bilevel)
    upright = smoothed(*upright, kBilevelSigma);
  else
    upright = fillSpecks(std::move(upright), page.diagnostics);

  page.placement.scale = readingScale(*upright, dpi);
  upright = scaled(std::move(upright), page.placement.scale);
  upright = leveled(std::move(upright));

  page.placement.skew = findSkew(*upright);
  if (page.placement.skew != 0) {
    upright = owned(pixRotateAMGray(upright.get(), static_cast<float>(page.placement.skew), 255));
    page.diagnostics.push_back(note("recognize.deskewed", {decimals(page.placement.skew * 180 / M_PI, 1)}));
  }

  const double noise = noiseLevel(*upright);
  if (const double sigma = smoothingFor(noise); sigma > 0 && !bilevel) {
    upright = smoothed(*upright, sigma);
    page.diagnostics.push_back(note("recognize.noisy", {decimals(noise, 0)}));
  }
  if (!bilevel) pixGammaTRC(upright.get(), upright.get(), 1.0F, kBlack, kWhite);

  page.placement.width = pixGetWidth(upright.get());
  page.placement.height = pixGetHeight(upright.get());
  page.grey = std::move(upright);
  return page;
}

}  // namespace doichieu::ocr
