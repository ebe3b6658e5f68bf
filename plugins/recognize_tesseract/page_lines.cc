#include "page_lines.h"

#include <tesseract/pageiterator.h>

#include <algorithm>
#include <cmath>

namespace doichieu::ocr {
namespace {

using tesseract::PageIterator;
using tesseract::RIL_SYMBOL;
using tesseract::RIL_TEXTLINE;
using tesseract::RIL_WORD;

// Source of the rules by which lines are cut: src/ccstruct/pageres.cpp, src/ccmain/linerec.cpp of Tesseract 5. Heights
// go upwards there, and fractions are cut off in that direction.
constexpr int kPaper = 4;            // pixels around the letters
constexpr float kTall = 1.25F;       // of the line's height: words above, or together above, are read by themselves
constexpr float kWideGap = 2;        // of the line's height: words further apart are read by themselves
constexpr float kReach = 10;         // of the line's height: how far points count for the baseline at a place
constexpr double kOnBaseline = 1.6;  // pixels from a letter's foot to the baseline
constexpr int kTwoLetters = 30;      // pixels

struct Row {
  float height = 0, descenders = 0, ascenders = 0;
  float letters() const { return height - ascenders + descenders; }
};

struct BaselinePoint {
  int x = 0, y = 0;  // y up from the bottom of the page, rounded
};

struct LayoutWord {
  PixelBox box;
  std::vector<PixelBox> shapes;
};

struct LayoutLine {
  Row row;
  std::vector<LayoutWord> words;
  std::vector<BaselinePoint> baseline;
};

/// A straight line about a place.
struct Slope {
  double height = 0, rise = 0;
  double at(double dx) const { return height + rise * dx; }
};

/// The line of least squares about x, near points counting more, since baselines are bent.
Slope slopeAt(const std::vector<BaselinePoint>& points, int x, float reach) {
  double sum = 0, sumX = 0, sumY = 0, sumXX = 0, sumXY = 0;
  for (const BaselinePoint& point : points) {
    const double dx = point.x - x, weight = 1 / (1 + dx * dx / (reach * reach));
    sum += weight;
    sumX += weight * dx;
    sumY += weight * point.y;
    sumXX += weight * dx * dx;
    sumXY += weight * dx * point.y;
  }
  const double spread = sum * sumXX - sumX * sumX;
  if (spread < 1) return {sumY / sum, 0};
  return {(sumY * sumXX - sumX * sumXY) / spread, (sum * sumXY - sumX * sumY) / spread};
}

/// Tesseract tells the baseline in whole pixels only: where between them it lies the letters that stand on it tell.
float baselineAt(const LayoutLine& line, int x, int height) {
  const float reach = kReach * line.row.height;
  const Slope told = slopeAt(line.baseline, x, reach);
  std::vector<BaselinePoint> feet;
  for (const LayoutWord& word : line.words)
    for (const PixelBox& shape : word.shapes) {
      const BaselinePoint foot{(shape.x0 + shape.x1) / 2, height - shape.y1};
      if (std::abs(foot.y - told.at(foot.x - x)) < kOnBaseline) feet.push_back(foot);
    }
  if (feet.empty()) return static_cast<float>(told.height);
  return static_cast<float>(std::clamp(slopeAt(feet, x, reach).height, told.height - 0.5, told.height + 0.49));
}

LayoutWord wordAt(const PageIterator& page) {
  LayoutWord word;
  page.BoundingBox(RIL_WORD, &word.box.x0, &word.box.y0, &word.box.x1, &word.box.y1);
  PageIterator symbol(page);
  do {
    PixelBox box;
    if (symbol.BoundingBox(RIL_SYMBOL, &box.x0, &box.y0, &box.x1, &box.y1)) word.shapes.push_back(box);
  } while (!symbol.IsAtFinalElement(RIL_WORD, RIL_SYMBOL) && symbol.Next(RIL_SYMBOL));
  return word;
}

PageStretch stretchOf(const LayoutLine& line, std::size_t begin, std::size_t end, int height) {
  PageStretch stretch;
  stretch.letterHeight = std::max(0.0F, line.row.letters());
  stretch.text = line.words[begin].box;
  for (std::size_t i = begin; i < end; ++i) {
    stretch.text = around(stretch.text, line.words[i].box);
    stretch.words.push_back(line.words[i].box);
    stretch.shapes.insert(stretch.shapes.end(), line.words[i].shapes.begin(), line.words[i].shapes.end());
  }
  const auto middle = [](const PixelBox& box) { return box.x0 + box.x1; };
  std::sort(stretch.shapes.begin(), stretch.shapes.end(),
            [&](const PixelBox& a, const PixelBox& b) { return middle(a) < middle(b); });
  const float baseline = baselineAt(line, (stretch.text.x0 + stretch.text.x1) / 2, height);
  const auto bottom = static_cast<int>(baseline + line.row.descenders);
  const auto top = static_cast<int>(baseline + line.row.letters() + line.row.ascenders);
  stretch.text.y1 = std::max(stretch.text.y1, height - bottom);
  stretch.text.y0 = std::min(stretch.text.y0, height - top);
  return stretch;
}

void cut(LayoutLine& line, int height, std::vector<PageStretch>& stretches) {
  const float tall = line.row.height * kTall;
  for (std::size_t begin = 0; begin < line.words.size();) {
    PixelBox together = line.words[begin].box;
    std::size_t end = begin + 1;
    for (; end < line.words.size(); ++end) {
      const PixelBox& next = line.words[end].box;
      const auto gapEnd = static_cast<float>(together.x1) + line.row.height * kWideGap;
      if (static_cast<float>(together.height()) > tall && end == begin + 1) break;
      together = around(together, next);
      if (static_cast<float>(next.height()) > tall || static_cast<float>(together.height()) > tall ||
          static_cast<float>(next.x0) > gapEnd)
        break;
    }
    stretches.push_back(stretchOf(line, begin, end, height));
    begin = end;
  }
}

bool upright(const PageIterator& page) {
  tesseract::Orientation orientation{};
  tesseract::WritingDirection direction{};
  tesseract::TextlineOrder order{};
  float skew = 0;
  page.Orientation(&orientation, &direction, &order, &skew);
  return orientation == tesseract::ORIENTATION_PAGE_UP && direction == tesseract::WRITING_DIRECTION_LEFT_TO_RIGHT;
}

/// A sideways word that is one: dirt along the edge is taken for some, and is smaller than two letters.
bool isText(const PageIterator& page) {
  const PixelBox box = wordAt(page).box;
  return std::max(box.width(), box.height()) >= kTwoLetters;
}

}  // namespace

std::optional<std::vector<PageStretch>> stretchesOf(PageIterator& page, int width, int height, bool raw) {
  std::vector<PageStretch> stretches;
  LayoutLine line;
  int lines = 0;
  const auto finish = [&] {
    const std::size_t first = stretches.size();
    if (!line.words.empty()) cut(line, height, stretches);
    for (std::size_t i = first; i < stretches.size(); ++i) stretches[i].line = lines;
    if (stretches.size() > first) ++lines;
    line = {};
  };
  page.SetBoundingBoxComponents(true, true);
  do {
    if (page.IsAtBeginningOf(RIL_TEXTLINE)) finish();
    if (page.Empty(RIL_WORD) || !tesseract::PTIsTextType(page.BlockType())) continue;
    if (!upright(page)) {
      if (isText(page)) return std::nullopt;
      continue;
    }
    if (line.words.empty()) page.RowAttributes(&line.row.height, &line.row.descenders, &line.row.ascenders);
    BaselinePoint from, to;
    page.Baseline(RIL_WORD, &from.x, &from.y, &to.x, &to.y);
    from.y = height - from.y;
    to.y = height - to.y;
    line.baseline.push_back(from);
    line.baseline.push_back(to);
    line.words.push_back(wordAt(page));
  } while (page.Next(RIL_WORD));
  finish();
  for (PageStretch& stretch : stretches) {
    if (raw) stretch.text = {0, 0, width, height};
    stretch.box = {std::max(0, stretch.text.x0 - kPaper), std::max(0, stretch.text.y0 - kPaper),
                   std::min(width, stretch.text.x1 + kPaper), std::min(height, stretch.text.y1 + kPaper)};
  }
  return stretches;
}

}  // namespace doichieu::ocr
