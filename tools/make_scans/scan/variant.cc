#include "scan/variant.h"

#include <algorithm>

#include "degrade/degrade.h"

namespace doichieu::make_scans {
namespace {

std::uint8_t paperShade(Rng& device, double low, double high) {
  return static_cast<std::uint8_t>(device.between(low, high));
}

/// The office copier: straight enough, a little soft, a little grainy.
Image office(const Sheet& page, Rng device, Rng& sheet) {
  Image image = page.print;
  const std::uint8_t white = paperShade(device, 243, 252);
  blur(image, device.between(0.5, 0.7));
  setTones(image, static_cast<int>(device.between(15, 40)), white);
  skew(image, sheet.between(-0.4, 0.4), white);
  addMottle(image, device.between(0.5, 1.2), sheet);
  addNoise(image, device.between(3, 5.5), sheet);
  return image;
}

/// The signed and sealed paper on a colour scanner.
Image stamped(const Sheet& page, Rng device, Rng& sheet) {
  Image grey = page.print;
  const std::uint8_t white = paperShade(device, 245, 252);
  blur(grey, device.between(0.5, 0.7));
  setTones(grey, static_cast<int>(device.between(15, 40)), white);
  skew(grey, sheet.between(-0.4, 0.4), white);
  Image image = inColour(grey);
  for (const InkMark& mark : page.ink) press(mark, image);
  castColour(image, device.between(0.98, 1), device.between(0.97, 0.99), device.between(0.94, 0.98));
  addMottle(image, device.between(0.5, 1.2), sheet);
  addNoise(image, device.between(3, 5.5), sheet);
  return image;
}

/// A worn copier set to save ink: coarse, grey, dirty, with the back of the sheet to be seen.
Image bad(const Sheet& page, Rng device, Rng& sheet) {
  Image image = page.print;
  blur(image, device.between(0.6, 0.8));
  if (page.behind) showThrough(image, *page.behind, device.between(0.06, 0.14));
  const std::uint8_t white = paperShade(device, 205, 228);
  setTones(image, static_cast<int>(device.between(45, 70)), white);
  skew(image, sheet.between(-1.3, 1.3), white);
  lightUnevenly(image, device.between(0.1, 0.22), device);
  addMottle(image, 3, sheet);
  addNoise(image, device.between(13, 19), sheet);
  addSpeckle(image, device.between(120, 400), device.between(50, 200), sheet);
  return image;
}

/// A photograph by telephone, page on a desk, taken at dusk.
Image telephone(const Sheet& page, Rng device, Rng& sheet) {
  Image grey = page.print;
  blur(grey, device.between(0.6, 0.9));
  setTones(grey, static_cast<int>(device.between(25, 45)), 235);
  Image image = photograph(grey, sheet);
  castColour(image, device.between(0.94, 1), device.between(0.92, 0.97), device.between(0.80, 0.92));
  lightUnevenly(image, device.between(0.2, 0.4), sheet);
  castShadow(image, device.between(0.15, 0.35), sheet);
  addNoise(image, device.between(4, 8), sheet);
  return image;
}

/// Black and white over the telephone line.
Image fax(const Sheet& page, Rng device, Rng& sheet) {
  Image image = page.print;
  blur(image, device.between(0.5, 0.7));
  skew(image, sheet.between(-0.5, 0.5), 255);
  addNoise(image, device.between(18, 28), sheet);
  threshold(image, static_cast<int>(device.between(135, 175)));
  addSpeckle(image, device.between(60, 250), device.between(20, 80), sheet);
  addFaxLines(image, sheet);
  threshold(image, 128);
  return image;
}

/// The office copier when the annexes went in sideways.
Image turned(const Sheet& page, Rng device, Rng& sheet) {
  const Image image = office(page, device, sheet);
  return page.annex ? quarterTurn(image, device.chance(0.5)) : image;
}

/// An archive's black and white scan.
Image archived(const Sheet& page, Rng device, Rng& sheet) {
  Image image = page.print;
  blur(image, device.between(0.7, 1.0));
  skew(image, sheet.between(-0.3, 0.3), 255);
  addNoise(image, device.between(8, 16), sheet);
  threshold(image, static_cast<int>(device.between(140, 170)));
  return image;
}

/// A screenshot-like picture of the page.
Image picture(const Sheet& page, Rng device, Rng&) {
  Image image = page.print;
  blur(image, device.between(0.4, 0.6));
  setTones(image, static_cast<int>(device.between(0, 30)), 255);
  return image;
}

}  // namespace

const std::vector<Variant>& variants() {
  static const std::vector<Variant> kVariants = {
      {"office200", "office copier, 200 dpi grey", 200, Container::kJpegPdf, 60, 75, false, office},
      {"stamp200", "signed, sealed and stamped, 200 dpi colour", 200, Container::kJpegPdf, 60, 75, true, stamped},
      {"bad150", "worn copier, 150 dpi grey", 150, Container::kJpegPdf, 40, 55, false, bad},
      {"phone", "photographed on a desk, colour", 200, Container::kJpegPdf, 60, 75, false, telephone},
      {"fax200", "fax, 200 dpi black and white (CCITT G4)", 200, Container::kFaxPdf, 0, 0, false, fax},
      {"turned", "like office200, annex pages turned by 90 degrees", 200, Container::kJpegPdf, 60, 75, false, turned},
      {"tiff", "archive scan, 300 dpi black and white, one TIFF", 300, Container::kTiff, 0, 0, false, archived},
      {"png", "one PNG a page, 150 dpi grey", 150, Container::kPng, 0, 0, false, picture},
  };
  return kVariants;
}

const Variant* findVariant(std::string_view name) {
  const auto found =
      std::find_if(variants().begin(), variants().end(), [&](const Variant& v) { return v.name == name; });
  return found == variants().end() ? nullptr : &*found;
}

}  // namespace doichieu::make_scans
