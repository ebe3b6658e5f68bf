#include "ink/ink.h"

#include "ink/canvas.h"
#include "typeset/style.h"

namespace doichieu::make_scans {
namespace {

constexpr double kRadians = 3.14159265358979323846 / 180;
constexpr InkColour kSealRed{0.80, 0.10, 0.14};
constexpr InkColour kStampRed{0.78, 0.14, 0.16};
constexpr InkColour kStampBlue{0.16, 0.20, 0.62};
constexpr InkColour kPenBlue{0.10, 0.16, 0.55};
constexpr double kSealDiameter = mm(36);
constexpr double kSignatureWidth = mm(42);

Box around(double x, double y, double width, double height) {
  return {x - width / 2, y - height / 2, width, height};
}

std::string sealText(const Letterhead& head) {
  std::string text;
  for (const Lines* lines : {&head.issuer, &head.superiors})
    for (const std::string& line : *lines) text += (text.empty() ? "" : "  ") + line;
  return text;
}

InkMark signatureOn(const Box& place, double dpi, Rng& rng) {
  const double x = place.x + place.width / 2, y = place.y + place.height * 0.42;
  InkCanvas canvas(around(x, y, kSignatureWidth * 1.6, place.height * 1.3), dpi);
  canvas.use(kPenBlue);
  drawSignature(canvas, kSignatureWidth, rng);
  return canvas.finish(0.15, rng);
}

/// The decree: the seal covers about a third of the signature, on its left side.
InkMark sealOn(const Box& place, const Plan& plan, const TextSetter& setter, double dpi, Rng& rng) {
  const double signatureLeft = place.x + place.width / 2 - kSignatureWidth / 2;
  const double x = signatureLeft + kSignatureWidth / 3 - kSealDiameter / 2 + rng.between(-mm(3), mm(3));
  const double y = place.y + place.height * 0.5 + rng.between(-mm(3), mm(3));
  InkCanvas canvas(around(x, y, kSealDiameter * 1.05, kSealDiameter * 1.05), dpi);
  canvas.use(kSealRed);
  cairo_rotate(canvas.cairo(), rng.between(-12, 12) * kRadians);
  drawSeal(canvas, kSealDiameter / 2, sealText(plan.letterhead), setter);
  return canvas.finish(0.5, rng);
}

InkMark incomingStampOn(const Box& letterhead, const Lines& lines, const TextSetter& setter, double dpi, Rng& rng) {
  constexpr double kWidth = mm(46);
  const double height = 13 * 1.15 + static_cast<double>(lines.size() - 1) * (10 * 1.15 + 1) + 8;
  const double x = letterhead.x + kWidth * 0.45, y = letterhead.y + letterhead.height + height / 2 + mm(3);
  InkCanvas canvas(around(x, y, kWidth * 1.15, height + kWidth * 0.15), dpi);
  canvas.use(rng.chance(0.75) ? kStampRed : kStampBlue);
  cairo_rotate(canvas.cairo(), rng.between(-3, 3) * kRadians);
  drawIncomingStamp(canvas, kWidth, height, lines, setter);
  return canvas.finish(0.45, rng);
}

}  // namespace

std::vector<InkMark> inkOn(const Page& page, bool firstPage, const Plan& plan, const TextSetter& setter, double dpi,
                           Rng rng) {
  std::vector<InkMark> marks;
  if (firstPage && page.letterhead && !plan.incomingStamp.empty())
    marks.push_back(incomingStampOn(*page.letterhead, plan.incomingStamp, setter, dpi, rng));
  if (page.signature) {
    marks.push_back(signatureOn(*page.signature, dpi, rng));
    marks.push_back(sealOn(*page.signature, plan, setter, dpi, rng));
  }
  return marks;
}

}  // namespace doichieu::make_scans
