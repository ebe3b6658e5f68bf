#include "cell_words.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

namespace doichieu::ocr {
namespace {

bool holds(const doichieu::Box& box, const PixelBox& word, const Pix& page) {
  const float x = static_cast<float>(word.x0 + word.x1) / 2 / static_cast<float>(pixGetWidth(&page));
  const float y = static_cast<float>(word.y0 + word.y1) / 2 / static_cast<float>(pixGetHeight(&page));
  return x >= box.x0 && x < box.x1 && y >= box.y0 && y < box.y1;
}

/// Line by line, as the engine saw them; `next` is the first number that no line has yet.
void putInOrder(std::vector<ReadWord>& cell, int& next) {
  std::map<int, int> tops;  // by line
  for (const ReadWord& word : cell) {
    const auto [line, isNew] = tops.try_emplace(word.line, word.box.y0);
    if (!isNew) line->second = std::min(line->second, word.box.y0);
  }
  std::stable_sort(cell.begin(), cell.end(), [&](const ReadWord& a, const ReadWord& b) {
    return std::tuple(tops.at(a.line), a.line, a.box.x0) < std::tuple(tops.at(b.line), b.line, b.box.x0);
  });
  int last = -1;
  for (ReadWord& word : cell) {
    if (std::exchange(last, word.line) != word.line) ++next;
    word.line = next - 1;
  }
}

}  // namespace

WordGroups groupByCell(std::vector<ReadWord> words, const std::vector<RuledGrid>& grids, const Pix& page) {
  std::vector<const GridCell*> places;
  for (const RuledGrid& grid : grids)
    for (const GridCell& cell : grid.cells) places.push_back(&cell);
  WordGroups groups;
  groups.cells.resize(places.size());
  int next = 0;
  for (ReadWord& word : words) {
    next = std::max(next, word.line + 1);
    const auto place = std::find_if(places.begin(), places.end(),
                                    [&](const GridCell* cell) { return holds(cell->box, word.box, page); });
    auto& group = place == places.end() ? groups.text : groups.cells[static_cast<std::size_t>(place - places.begin())];
    group.push_back(std::move(word));
  }
  for (auto& cell : groups.cells) putInOrder(cell, next);
  return groups;
}

std::vector<ReadWord> joined(WordGroups groups) {
  std::vector<ReadWord> words = std::move(groups.text);
  for (auto& cell : groups.cells) std::move(cell.begin(), cell.end(), std::back_inserter(words));
  return words;
}

}  // namespace doichieu::ocr
