#include "session.h"

#include "cell_words.h"
#include "cells.h"
#include "columns.h"
#include "digits.h"
#include "doichieu/layout/grid.h"
#include "doichieu/layout/rulings.h"
#include "ghosts.h"
#include "number_marks.h"
#include "roman_strokes.h"
#include "rulings_lift.h"
#include "strokes.h"
#include "turn.h"

namespace doichieu::ocr {
namespace {

constexpr double kA4WidthPt = 595.28;
constexpr float kReadable = 0.75F;         // mean confidence; text that stands wrong gets 0.3 to 0.6
constexpr std::size_t kTellingLength = 4;  // bytes: long enough to be wider than high
constexpr std::size_t kSomeWords = 8;      // fewer: a blank page or a picture, not worth another reading

Word pageWord(const ReadWord& read, const Placement& placement) {
  Word word;
  word.text = read.text;
  word.raw = read.raw;
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

/// The engine turns blocks of sideways text by itself; its words then stand on end.
bool standSideways(const std::vector<ReadWord>& words) {
  std::size_t upended = 0, telling = 0;
  for (const ReadWord& word : words) {
    if (word.text.size() < kTellingLength) continue;
    ++telling;
    if (word.box.height() > word.box.width()) ++upended;
  }
  return telling >= kSomeWords && 2 * upended > telling;
}

}  // namespace

Session::Session(const std::string& language, std::shared_ptr<const Repair> repair, Omitted omitted)
    : engine_(language, omitted.count("lines") == 0 ? LineReading::own : LineReading::tesseract),
      repair_(std::move(repair)),
      omitted_(std::move(omitted)) {}

Page Session::recognize(const RasterImage& image, int pageNumber) {
  Draft sheet;
  sheet.image = toPix(image);
  sheet.dpi = image.dpi;
  sheet.bilevel = image.bilevel;
  clean(sheet, omitted_);
  const Orientation orientation = does("turn") ? findOrientation(*sheet.image) : Orientation{};
  sheet.lean = orientation.lean;
  Page page = readTurned(sheet, orientation.degrees);
  sheet.lean.reset();
  for (const int degrees : orientation.others) {
    if (page.confidence > kReadable || (page.confidence > 0 && page.words.size() < kSomeWords)) break;
    if (Page other = readTurned(sheet, degrees); other.confidence > page.confidence) page = std::move(other);
  }
  page.number = pageNumber;
  if (page.turned != 0) page.diagnostics.push_back(note("recognize.turned", {std::to_string(page.turned)}));
  if (page.words.empty()) page.diagnostics.push_back(note("recognize.no_text"));
  for (Diagnostic& diagnostic : page.diagnostics) diagnostic.page = pageNumber;
  return page;
}

Page Session::readTurned(const Draft& sheet, int degrees) {
  Page page;
  page.origin = TextOrigin::ocr;
  page.turned = degrees;
  Draft draft = sheet.turned(degrees);
  setSize(page, *draft.image, draft.dpi);

  shape(draft, omitted_);
  Pix& grey = *draft.image;
  const std::vector<Ruling> rulings = findRulings(toRaster(&grey));
  const std::vector<RuledGrid> grids = findGrids(rulings);
  if (!grids.empty() && does("rulings")) liftRulings(grey, rulings);

  std::vector<ReadWord> words = engine_.read(grey, Segmentation::page);
  if (standSideways(words)) {
    page.confidence = 0;
    return page;
  }
  const int columns = does("columns") ? readColumns(engine_, grey, grids, words) : 0;
  if (columns > 0) draft.diagnostics.push_back(note("recognize.columns", {std::to_string(columns)}));
  const int cells = does("cells") ? readCells(engine_, grey, grids, words) : 0;
  if (cells > 0) draft.diagnostics.push_back(note("recognize.cells", {std::to_string(cells)}));
  if (does("ghosts")) dropGhosts(words);
  if (does("digits")) {
    const DigitCheck digits = readDigitsAgain(engine_, grey, words, draft.poor);
    if (digits.doubtful > 0)
      draft.diagnostics.push_back(
          note("recognize.digits", {std::to_string(digits.doubtful), std::to_string(digits.again)}));
  }
  const int marks = does("marks") ? mendNumberMarks(grey, words, draft.poor) : 0;
  if (marks > 0) draft.diagnostics.push_back(note("recognize.marks", {std::to_string(marks)}));
  const int numerals = does("numerals") ? mendRomanNumerals(grey, words) : 0;
  if (numerals > 0) draft.diagnostics.push_back(note("recognize.numerals", {std::to_string(numerals)}));
  const int mended = repair_ != nullptr && does("repair") ? mend(words, grids, draft) : 0;
  if (mended > 0) draft.diagnostics.push_back(note("recognize.repaired", {std::to_string(mended)}));
  markBold(grey, words);
  for (const ReadWord& word : words) page.words.push_back(pageWord(word, draft.placement));
  for (const Ruling& ruling : rulings) page.rulings.push_back(pageRuling(ruling, draft.placement));
  page.confidence = static_cast<float>(meanConfidence(words));
  page.diagnostics = std::move(draft.diagnostics);
  return page;
}

/// Tables are set smaller than text, and their marks are misread as surely as those of poor print.
int Session::mend(std::vector<ReadWord>& words, const std::vector<RuledGrid>& grids, const Draft& draft) const {
  WordGroups groups = groupByCell(std::move(words), grids, *draft.image);
  int mended = repair_->mend(groups.text, draft.poor);
  for (auto& cell : groups.cells) mended += repair_->mend(cell, true);
  words = joined(std::move(groups));
  return mended;
}

}  // namespace doichieu::ocr
