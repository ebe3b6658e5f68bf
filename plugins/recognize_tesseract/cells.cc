#include "cells.h"

#include <algorithm>
#include <cmath>

#include "ghosts.h"
#include "read_words.h"
#include "sheet.h"

namespace doichieu::ocr {
namespace {

constexpr int kInk = 150;
constexpr int kInset = 3;          // pixels inside the cell's edges: remains of the lifted rulings
constexpr int kMark = 6;           // pixels, larger side: a dash has 9 at reading size, dirt less
constexpr int kTone = 2;           // pixels, larger side: the least of a tone mark; a dot below has 3
constexpr int kToneReach = 7;      // pixels around the larger marks within which smaller ones are theirs
constexpr int kBesideWord = 4;     // pixels around a word's box that its marks may reach into
constexpr int kTightPadding = 5;   // pixels of paper around a sheet that is taken as a line from top to bottom
constexpr double kDoubtful = 0.7;  // confidence below which a line is read once more, taken from top to bottom
constexpr float kSure = 0.9F;
constexpr int kOverrun = 12;      // pixels by which a word may stick out of its cell: slanted and torn letters
constexpr double kOneLine = 1.9;  // of the letters' height: a cell's ink lower than this is one line

PixelBox inPixels(const doichieu::Box& box, Pix& grey) {
  const auto at = [](float fraction, int size) {
    return static_cast<int>(std::lround(fraction * static_cast<float>(size)));
  };
  const int width = pixGetWidth(&grey), height = pixGetHeight(&grey);
  return {std::max(0, at(box.x0, width) + kInset), std::max(0, at(box.y0, height) + kInset),
          std::min(width, at(box.x1, width) - kInset), std::min(height, at(box.y1, height) - kInset)};
}

/// Within the cell's edges themselves: where columns are read as one, words lie on a ruling.
bool centerInside(const PixelBox& cell, const PixelBox& word) {
  const int x = (word.x0 + word.x1) / 2, y = (word.y0 + word.y1) / 2;
  return x >= cell.x0 - kInset && x < cell.x1 + kInset && y >= cell.y0 - kInset && y < cell.y1 + kInset;
}

bool nearby(const PixelBox& a, const PixelBox& b, int reach) {
  return a.x0 < b.x1 + reach && a.x1 > b.x0 - reach && a.y0 < b.y1 + reach && a.y1 > b.y0 - reach;
}

bool overruns(const PixelBox& cell, const PixelBox& word) {
  return word.x0 < cell.x0 - kOverrun || word.x1 > cell.x1 + kOverrun;
}

/// Ink of the cell, without what its words account for.
struct CellInk {
  PixelBox all;  // around all of it; empty where the cell is blank
  int marks = 0;
  bool unread = false;  // some of it lies outside every word
};

CellInk inkOf(Pix& grey, const PixelBox& cell, const std::vector<ReadWord>& words) {
  CellInk found;
  std::vector<PixelBox> small;
  const PixPtr ink = owned(pixThresholdToBinary(clipped(grey, cell).get(), kInk));
  Boxa* boxes = pixConnCompBB(ink.get(), 8);
  for (int i = 0; i < boxaGetCount(boxes); ++i) {
    int x = 0, y = 0, w = 0, h = 0;
    boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h);
    const PixelBox mark{cell.x0 + x, cell.y0 + y, cell.x0 + x + w, cell.y0 + y + h};
    if (std::max(w, h) < kMark) {
      if (std::max(w, h) >= kTone) small.push_back(mark);
      continue;
    }
    found.all = ++found.marks == 1 ? mark : around(found.all, mark);
    const bool read = std::any_of(words.begin(), words.end(),
                                  [&](const ReadWord& word) { return nearby(mark, word.box, kBesideWord); });
    if (!read) found.unread = true;
  }
  boxaDestroy(&boxes);
  const PixelBox large = found.all;
  for (const PixelBox& mark : small)
    if (nearby(mark, large, kToneReach)) found.all = around(found.all, mark);
  return found;
}

/// A lone dash, as tables put for "same item" or "nothing": the engine sees no text in it.
bool isDash(const CellInk& ink, double letterHeight) {
  return ink.marks == 1 && ink.all.width() >= 2 * ink.all.height() && ink.all.width() < letterHeight &&
         ink.all.height() < letterHeight / 4;
}

std::vector<ReadWord> readAlone(Engine& engine, Pix& grey, const CellInk& ink, double letterHeight) {
  if (isDash(ink, letterHeight)) {
    ReadWord dash;
    dash.text = "-";
    dash.box = ink.all;
    dash.confidence = kSure;
    return {dash};
  }
  if (ink.all.height() > kOneLine * letterHeight)
    return readSheet(engine, grey, ink.all, {.segmentation = Segmentation::block});
  std::vector<ReadWord> words = readSheet(engine, grey, ink.all, {});
  if (meanConfidence(words) >= kDoubtful) return words;
  std::vector<ReadWord> raw =
      readSheet(engine, grey, ink.all, {.padding = kTightPadding, .segmentation = Segmentation::rawLine});
  return meanConfidence(raw) > meanConfidence(words) ? raw : words;
}

/// The page's lines run through the walls of cells where rows are low or neighbours' lines stand at other heights, so
/// that each cell is read by itself as well. The surer reading stays.
bool readCell(Engine& engine, Pix& grey, const PixelBox& cell, double letterHeight, std::vector<ReadWord>& words) {
  if (cell.width() <= 2 * kMark || cell.height() <= 2 * kMark) return false;
  std::vector<std::size_t> inside;
  std::vector<ReadWord> old;
  bool torn = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!centerInside(cell, words[i].box)) continue;
    inside.push_back(i);
    old.push_back(words[i]);
    torn = torn || overruns(cell, words[i].box);
  }
  const CellInk ink = inkOf(grey, cell, old);
  if (ink.marks == 0) return false;
  const bool lost = ink.unread || torn || haveGhosts(old);
  std::vector<ReadWord> fresh = readAlone(engine, grey, ink, letterHeight);
  if (fresh.size() == 1) fresh.front().box = ink.all;  // of a lone letter the engine may tell a part only
  dropGhosts(fresh);
  if (fresh.empty() || (!lost && meanConfidence(fresh) < meanConfidence(old))) return false;
  replaceWords(words, inside, std::move(fresh));
  return true;
}

}  // namespace

int readCells(Engine& engine, Pix& grey, const std::vector<RuledGrid>& grids, std::vector<ReadWord>& words) {
  int count = 0;
  const double letterHeight = usualHeight(words);
  for (const RuledGrid& grid : grids)
    for (const GridCell& cell : grid.cells)
      if (readCell(engine, grey, inPixels(cell.box, grey), letterHeight, words)) ++count;
  return count;
}

}  // namespace doichieu::ocr
