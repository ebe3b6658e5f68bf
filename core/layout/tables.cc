#include "layout/tables.h"

#include <algorithm>
#include <limits>

namespace doichieu::layout {
namespace {

Box inPoints(const Box& box, const StraightPage& page) {
  const float w = static_cast<float>(page.width), h = static_cast<float>(page.height);
  return {box.x0 * w, box.y0 * h, box.x1 * w, box.y1 * h};
}

float outside(const Box& box, float x, float y) {
  const float dx = std::max({box.x0 - x, x - box.x1, 0.0F}), dy = std::max({box.y0 - y, y - box.y1, 0.0F});
  return dx + dy;
}

}  // namespace

PageTable ruledTable(const RuledGrid& grid, const StraightPage& page, std::vector<PlacedWord>& words) {
  PageTable table;
  table.rows = grid.rows;
  table.columns = grid.columns;
  table.box = grid.box;
  std::vector<Box> places;
  for (const GridCell& cell : grid.cells) places.push_back(inPoints(cell.box, page));
  std::vector<std::vector<PlacedWord>> inCell(grid.cells.size());

  const Box whole = inPoints(grid.box, page);
  std::erase_if(words, [&](const PlacedWord& word) {
    const float x = word.at.centerX(), y = word.at.centerY();
    if (outside(whole, x, y) > 0) return false;
    std::size_t nearest = 0;
    float distance = std::numeric_limits<float>::max();
    for (std::size_t i = 0; i < places.size(); ++i)
      if (const float d = outside(places[i], x, y); d < distance) {
        distance = d;
        nearest = i;
      }
    inCell[nearest].push_back(word);
    return true;
  });

  for (std::size_t i = 0; i < grid.cells.size(); ++i) {
    const GridCell& from = grid.cells[i];
    PageCell cell{from.row, from.column, from.rowSpan, from.columnSpan, {}, from.box};
    for (const Row& row : rowsOf(inCell[i])) cell.lines.push_back(lineOf(row));
    table.cells.push_back(std::move(cell));
  }
  return table;
}

}  // namespace doichieu::layout
