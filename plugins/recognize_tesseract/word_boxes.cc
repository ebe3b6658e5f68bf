#include "word_boxes.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace doichieu::ocr {
namespace {

constexpr int kMuch = 4;  // an overlap is one from a quarter of a word's width on
constexpr int kFar = std::numeric_limits<std::int16_t>::max();
constexpr PixelBox kNoBox = {kFar, kFar, -kFar, -kFar};

int overlap(const PixelBox& a, const PixelBox& b) {
  return std::max(0, std::min(a.x1, b.x1) - std::max(a.x0, b.x0));
}

/// Where the network saw the letters [begin, end) of a word.
PixelBox seen(const lines::Reading& reading, const PageStretch& stretch, const lines::LineWord& word, std::size_t begin,
              std::size_t end) {
  const auto at = [&](std::size_t border) { return static_cast<float>(word.borders[border]) * reading.pixelsAPlace; };
  return {stretch.box.x0 + static_cast<int>(std::floor(at(begin))), stretch.box.y0,
          stretch.box.x0 + static_cast<int>(std::ceil(at(end))), stretch.box.y1};
}

/// The words of the layout that it lies in say better where a word begins and ends, unless they hold its neighbours
/// too.
PixelBox boundsOf(const PixelBox& before, const PixelBox& word, const PixelBox& after, const PageStretch& stretch) {
  PixelBox bounds = kNoBox;
  if (stretch.words.size() > 1)
    for (const PixelBox& laid : stretch.words) {
      const int much = std::max(std::min(laid.height(), laid.width() / 2), laid.width() / kMuch);
      if (overlap(laid, word) <= much) continue;
      if (overlap(laid, before) > much)
        bounds.x0 = word.x0;
      else if (overlap(laid, after) > much)
        bounds.x1 = word.x1;
      else
        bounds = around(bounds, laid);
    }
  if (bounds.height() <= 0) {
    bounds.y0 = word.y0;
    bounds.y1 = word.y1;
  }
  return bounds.width() > 0 ? bounds : word;
}

PixelBox within(const PixelBox& box, const PixelBox& bounds) {
  return {std::clamp(box.x0, bounds.x0, bounds.x1 - 1), std::clamp(box.y0, bounds.y0, bounds.y1 - 1),
          std::clamp(box.x1, bounds.x0 + 1, bounds.x1), std::clamp(box.y1, bounds.y0 + 1, bounds.y1)};
}

}  // namespace

std::vector<PixelBox> wordBoxes(const lines::Reading& reading, const PageStretch& stretch) {
  std::vector<PixelBox> places, boxes;
  for (const lines::LineWord& word : reading.words)
    places.push_back(seen(reading, stretch, word, 0, word.borders.size() - 1));
  PixelBox bounds = kNoBox;
  auto shape = stretch.shapes.begin();
  for (std::size_t i = 0; i < places.size(); ++i) {
    const lines::LineWord& word = reading.words[i];
    bounds = boundsOf(bounds, places[i], i + 1 < places.size() ? places[i + 1] : kNoBox, stretch);
    PixelBox box = kNoBox;
    for (std::size_t letter = 0; letter + 1 < word.borders.size(); ++letter) {
      const PixelBox place = seen(reading, stretch, word, letter, letter + 1);
      int end = bounds.x1;
      if (letter + 2 < word.borders.size()) {
        const PixelBox next = seen(reading, stretch, word, letter + 1, letter + 2);
        end = std::clamp((place.x1 + next.x0) / 2, bounds.x0, bounds.x1);
      }
      const auto first = shape;
      for (; shape != stretch.shapes.end() && (shape->x0 + shape->x1) / 2 < end; ++shape)
        box = around(box, within(*shape, bounds));
      if (shape == first) box = around(box, within(place, bounds));  // letters that touch are one shape
    }
    boxes.push_back(box);
  }
  return boxes;
}

}  // namespace doichieu::ocr
