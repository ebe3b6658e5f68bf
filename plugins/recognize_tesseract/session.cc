#include "session.h"

#include <algorithm>

#include "doichieu/layout/grid.h"
#include "doichieu/layout/rulings.h"
#include "cells.h"
#include "prepare.h"
#include "rulings_lift.h"
#include "strokes.h"
#include "turn.h"

namespace doichieu::ocr {
namespace {

constexpr double kA4WidthPt = 595.28;

Word pageWord(const ReadWord& read, const Placement& placement) {
  Word word;
  word.text = read.text;
  word.box = placement.toPage(read.box.x0, read.box.y0, read.box.x1, read.box.y1);
  word.confidence = read.confidence;
  word.line = read.line;
  word.bold = read.bold;
  return word;
}

Ruling pageRuling(const Ruling& ruling, const Placement& placement) {
  const auto end = [&](float x, float y) {
    const double px = static_cast<double>(x) * placement.width, py = static_cast<double>(y) * placement.height;
    return placement.toPage(px, py, px, py);
  };
  const Box from = end(ruling.x0, ruling.y0), to = end(ruling.x1, ruling.y1);
  return {from.x0, from.y0, to.x0, to.y0};
}

void setSize(Page& page, const Pix& image, double dpi) {
  const double width = pixGetWidth(&image), height = pixGetHeight(&image);
  const double perInch = dpi > 0 ? dpi : width / (kA4WidthPt / 72);  // a picture of unknown size is taken for A4
  page.widthPt = width * 72 / perInch;
  page.heightPt = height * 72 / perInch;
}

}  // namespace

Session::Session(const std::string& language) : engine_(language) {}

Page Session::recognize(const RasterImage& image, int pageNumber) {
  Page page;
  page.number = pageNumber;
  page.origin = TextOrigin::ocr;

  PixPtr upright = toPix(image);
  page.turned = quarterTurns(*upright) * 90;
  upright = turned(std::move(upright), page.turned);
  setSize(page, *upright, image.dpi);

  PreparedPage prepared = prepare(std::move(upright), image.dpi, image.bilevel);
  const std::vector<Ruling> rulings = findRulings(toRaster(prepared.grey.get()));
  const std::vector<RuledGrid> grids = findGrids(rulings);
  if (!grids.empty()) liftRulings(*prepared.grey, rulings);

  std::vector<ReadWord> words = engine_.read(*prepared.grey, Segmentation::page);
  if (const int cells = readCells(engine_, *prepared.grey, grids, words); cells > 0)
    prepared.diagnostics.push_back(note("recognize.cells", {std::to_string(cells)}));
  markBold(*prepared.grey, words);
  for (const ReadWord& word : words) page.words.push_back(pageWord(word, prepared.placement));
  for (const Ruling& ruling : rulings) page.rulings.push_back(pageRuling(ruling, prepared.placement));
  page.confidence = static_cast<float>(meanConfidence(words));
  page.diagnostics = std::move(prepared.diagnostics);
  for (Diagnostic& diagnostic : page.diagnostics) diagnostic.page = pageNumber;
  return page;
}

}  // namespace doichieu::ocr
