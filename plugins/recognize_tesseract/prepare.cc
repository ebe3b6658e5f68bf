#include "prepare.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>

#include "deskew.h"
#include "fan.h"
#include "level.h"
#include "noise.h"
#include "red_ink.h"
#include "rotate.h"
#include "scale.h"
#include "specks.h"
#include "turn.h"

namespace doichieu::ocr {
namespace {

constexpr double kBilevelSigma = 0.7;       // pixels at 200 dpi: rounds the stairs of a fax without closing letters
constexpr int kBlack = 80, kWhite = 235;    // grey levels stretched to full black and white
constexpr float kEvenPaper = 240.0F / 255;  // brings white paper to the level of levelled paper
constexpr double kQuiet = 4;  // levels of noise: a copier's good scans have some 3, worn ones and telephones 5 to 11
constexpr double kManySpecks = 300;  // pixels of specks a million pixels that are worth telling

std::string decimals(double value, int places) {
  char text[32];
  std::snprintf(text, sizeof text, "%.*f", places, value);
  return text;
}

void takeOffRedInk(Draft& draft) {
  if (pixGetDepth(draft.image.get()) != 32) return;
  bool red = false;
  draft.image = greyWithoutRedInk(*draft.image, red);
  if (red) draft.diagnostics.push_back(note("recognize.red_ink"));
}

void toGrey(Draft& draft) {
  if (pixGetDepth(draft.image.get()) == 32) draft.image = owned(pixConvertRGBToLuminance(draft.image.get()));
}

// The teeth of a fax's edges look like specks, and hooks and commas hang by them: a fax is smoothed only.
void roundStairs(Draft& draft) {
  if (!draft.bilevel) return;
  draft.image = smoothed(*draft.image, kBilevelSigma);
  draft.poor = true;
  draft.diagnostics.push_back(note("recognize.bilevel"));
}

void fillSpecks(Draft& draft) {
  if (draft.bilevel) return;
  const double megapixels = static_cast<double>(pixGetWidth(draft.image.get())) * pixGetHeight(draft.image.get()) / 1e6;
  long specks = 0;
  draft.image = withoutSpecks(std::move(draft.image), specks);
  if (static_cast<double>(specks) > kManySpecks * megapixels) draft.diagnostics.push_back(note("recognize.specks"));
}

void bringToReadingSize(Draft& draft) {
  draft.placement.scale = readingScale(*draft.image, draft.dpi);
  if (draft.placement.scale == 1) return;
  draft.image = scaled(std::move(draft.image), draft.placement.scale);
  draft.poor = draft.poor || draft.placement.scale > 1;
  draft.diagnostics.push_back(note("recognize.scaled", {decimals(draft.placement.scale, 2)}));
}

void levelPaper(Draft& draft) {
  if (hasEvenPaper(*draft.image)) {
    pixMultConstantGray(draft.image.get(), kEvenPaper);
    return;
  }
  draft.image = leveled(std::move(draft.image));
  draft.diagnostics.push_back(note("recognize.leveled"));
}

/// Turning that mixes neighbours evens out grain and the ragged edges of a fax; quiet paper and letters that were
/// enlarged have nothing to gain by it and marks to lose.
bool wantsSoftening(const Draft& draft) {
  return draft.bilevel || (draft.placement.scale <= 1 && noiseLevel(*draft.image) > kQuiet);
}

void straighten(Draft& draft) {
  draft.placement.skew = findSkew(*draft.image, draft.lean);
  if (draft.placement.skew == 0) return;
  draft.image = wantsSoftening(draft)
                    ? owned(pixRotateAMGray(draft.image.get(), static_cast<float>(draft.placement.skew), 255))
                    : rotated(*draft.image, draft.placement.skew);
  draft.diagnostics.push_back(note("recognize.deskewed", {decimals(draft.placement.skew * 180 / M_PI, 1)}));
}

/// Where one angle told how the lines lean, turning was enough.
void closeFan(Draft& draft) {
  if (draft.placement.skew != 0) return;
  draft.placement.fan = findFan(*draft.image);
  if (draft.placement.fan.growth == 0) return;
  draft.image = withoutFan(*draft.image, draft.placement.fan);
  const double degrees = draft.placement.fan.growth * pixGetHeight(draft.image.get()) * 180 / M_PI;
  draft.diagnostics.push_back(note("recognize.fanned", {decimals(std::abs(degrees), 1)}));
}

void smoothGrain(Draft& draft) {
  if (draft.bilevel) return;
  const double noise = noiseLevel(*draft.image);
  const double sigma = smoothingFor(noise);
  if (sigma == 0) return;
  draft.image = smoothed(*draft.image, sigma);
  draft.poor = true;
  draft.diagnostics.push_back(note("recognize.noisy", {decimals(noise, 0)}));
}

void stretchContrast(Draft& draft) {
  if (!draft.bilevel) pixGammaTRC(draft.image.get(), draft.image.get(), 1.0F, kBlack, kWhite);
}

}  // namespace

Diagnostic note(const char* code, std::vector<std::string> args) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.stage = Stage::recognize;
  diagnostic.args = std::move(args);
  return diagnostic;
}

Draft Draft::turned(int degrees) const {
  Draft other;
  other.image = ocr::turned(owned(pixCopy(nullptr, image.get())), degrees);
  other.dpi = dpi;
  other.lean = lean;
  other.bilevel = bilevel;
  other.poor = poor;
  other.diagnostics = diagnostics;
  return other;
}

Box Placement::toPage(double x0, double y0, double x1, double y1) const {
  const double cx = width / 2.0, cy = height / 2.0, cosine = std::cos(skew), sine = std::sin(skew);
  // The middle of the box is carried back; its size stays, so that a skewed line's box does not grow by its slope.
  const double dx = (x0 + x1) / 2 - cx, level = (y0 + y1) / 2 - cy, dy = level + fan.shift(dx, level);
  const double mx = cx + dx * cosine + dy * sine, my = cy - dx * sine + dy * cosine;
  const double w = (x1 - x0) / 2, h = (y1 - y0) / 2;
  const auto fraction = [](double at, int size) { return static_cast<float>(std::clamp(at / size, 0.0, 1.0)); };
  return {fraction(mx - w, width), fraction(my - h, height), fraction(mx + w, width), fraction(my + h, height)};
}

const std::vector<Step>& cleaning() {
  static const std::vector<Step> all = {
      {"red_ink", takeOffRedInk}, {"stairs", roundStairs}, {"specks", fillSpecks}, {"level", levelPaper}};
  return all;
}

const std::vector<Step>& shaping() {
  static const std::vector<Step> all = {{"scale", bringToReadingSize},
                                        {"skew", straighten},
                                        {"fan", closeFan},
                                        {"grain", smoothGrain},
                                        {"contrast", stretchContrast}};
  return all;
}

void clean(Draft& draft, const Omitted& omitted) {
  for (const Step& step : cleaning()) {
    if (omitted.count(step.name) == 0) step.apply(draft);
    toGrey(draft);  // what follows the first step sees grey pages only
  }
}

void shape(Draft& draft, const Omitted& omitted) {
  for (const Step& step : shaping())
    if (omitted.count(step.name) == 0) step.apply(draft);
  draft.placement.width = pixGetWidth(draft.image.get());
  draft.placement.height = pixGetHeight(draft.image.get());
}

}  // namespace doichieu::ocr
