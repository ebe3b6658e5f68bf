#include <algorithm>
#include <cmath>
#include <map>

#include "layout/placed_word.h"

namespace doichieu::layout {
namespace {

constexpr double kLongRuling = 0.3;   // of the page's width
constexpr double kLongLine = 0.3;     // of the page's width
constexpr std::size_t kFewWords = 4;  // of a line: too few to tell its slope
constexpr double kLevel = 0.0003;     // slope below which nothing moves by more than a fifth of a point

double median(std::vector<double>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

/// Least squares over the middles of the words of one line; points down per point to the right.
double slopeOf(const std::vector<const Word*>& line, const Page& page) {
  double mx = 0, my = 0, xx = 0, xy = 0;
  for (const Word* word : line) {
    mx += word->box.centerX() * page.widthPt;
    my += word->box.centerY() * page.heightPt;
  }
  mx /= static_cast<double>(line.size());
  my /= static_cast<double>(line.size());
  for (const Word* word : line) {
    const double x = word->box.centerX() * page.widthPt - mx, y = word->box.centerY() * page.heightPt - my;
    xx += x * x;
    xy += x * y;
  }
  return xx > 0 ? xy / xx : 0;
}

double leanOf(const Page& page) {
  std::vector<double> slopes;
  for (const Ruling& ruling : page.rulings)
    if (ruling.horizontal() && ruling.x1 - ruling.x0 >= kLongRuling)
      slopes.push_back((ruling.y1 - ruling.y0) * page.heightPt / ((ruling.x1 - ruling.x0) * page.widthPt));
  if (!slopes.empty()) return median(slopes);

  std::map<int, std::vector<const Word*>> lines;
  for (const Word& word : page.words)
    if (word.line >= 0 && !word.box.empty()) lines[word.line].push_back(&word);
  for (const auto& [number, line] : lines)
    if (line.size() >= kFewWords && line.back()->box.x1 - line.front()->box.x0 >= kLongLine)
      slopes.push_back(slopeOf(line, page));
  return slopes.empty() ? 0 : median(slopes);
}

/// Turns points about the middle of the page.
class Turn {
 public:
  Turn(double slope, const Page& page)
      : sine_(std::sin(std::atan(slope))),
        cosine_(std::cos(std::atan(slope))),
        cx_(page.widthPt / 2),
        cy_(page.heightPt / 2) {}
  double x(double px, double py) const { return cx_ + (px - cx_) * cosine_ + (py - cy_) * sine_; }
  double y(double px, double py) const { return cy_ - (px - cx_) * sine_ + (py - cy_) * cosine_; }

 private:
  double sine_, cosine_, cx_, cy_;
};

Box straightBox(const Box& box, const Page& page, const Turn& turn) {
  const double px = box.centerX() * page.widthPt, py = box.centerY() * page.heightPt;
  const double w = box.width() * page.widthPt / 2, h = box.height() * page.heightPt / 2;
  const double x = turn.x(px, py), y = turn.y(px, py);
  return {static_cast<float>(x - w), static_cast<float>(y - h), static_cast<float>(x + w), static_cast<float>(y + h)};
}

Ruling straightRuling(const Ruling& ruling, const Page& page, const Turn& turn) {
  const double x0 = ruling.x0 * page.widthPt, y0 = ruling.y0 * page.heightPt;
  const double x1 = ruling.x1 * page.widthPt, y1 = ruling.y1 * page.heightPt;
  return {static_cast<float>(turn.x(x0, y0) / page.widthPt), static_cast<float>(turn.y(x0, y0) / page.heightPt),
          static_cast<float>(turn.x(x1, y1) / page.widthPt), static_cast<float>(turn.y(x1, y1) / page.heightPt)};
}

}  // namespace

StraightPage straighten(const Page& page) {
  double slope = leanOf(page);
  if (std::abs(slope) < kLevel) slope = 0;
  const Turn turn(slope, page);
  StraightPage straight;
  straight.width = page.widthPt;
  straight.height = page.heightPt;
  for (const Word& word : page.words)
    if (!word.box.empty() && !word.text.empty()) straight.words.push_back({&word, straightBox(word.box, page, turn)});
  for (const Ruling& ruling : page.rulings) straight.rulings.push_back(straightRuling(ruling, page, turn));
  return straight;
}

}  // namespace doichieu::layout
