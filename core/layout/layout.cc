#include "layout/layout.h"

#include <algorithm>
#include <utility>

#include "doichieu/layout/grid.h"
#include "layout/columns.h"
#include "layout/flags.h"
#include "layout/page_numbers.h"
#include "layout/rows.h"
#include "layout/tables.h"
#include "layout/unruled.h"

namespace doichieu {
namespace layout {
namespace {

struct PlacedTable {
  PageTable table;
  float top = 0;  // points, straightened
};

bool hasText(const PageTable& table) {
  return std::any_of(table.cells.begin(), table.cells.end(), [](const PageCell& cell) { return !cell.lines.empty(); });
}

std::vector<PlacedTable> ruledTables(const StraightPage& page, std::vector<PlacedWord>& words) {
  std::vector<PlacedTable> tables;
  for (const RuledGrid& grid : findGrids(page.rulings)) {
    PageTable table = ruledTable(grid, page, words);
    if (hasText(table)) tables.push_back({std::move(table), static_cast<float>(grid.box.y0 * page.height)});
  }
  return tables;
}

/// Writes the items of a page top to bottom.
class Composition {
 public:
  Composition(const std::vector<Row>& rows, Page& page)
      : rows_(rows), measure_(measureOf(rows)), leading_(usualLeading(rows)), page_(page) {}

  void wholeLine(const Row& row) { add(row, Column::whole, measure_, std::exchange(above_, &row)); }

  void twoColumns(const TwoColumns& block) {
    std::vector<Row> left, right;
    for (std::size_t i = block.begin; i < block.end; ++i) {
      Sides sides = partAt(rows_[i], block.gutter);
      if (!sides.left.empty()) left.push_back(rowOf(std::move(sides.left)));
      if (!sides.right.empty()) right.push_back(rowOf(std::move(sides.right)));
    }
    column(left, Column::left);
    column(right, Column::right);
    above_ = &rows_[block.end - 1];
  }

  void table(PlacedTable& placed) {
    page_.items.emplace_back(std::move(placed.table));
    above_ = nullptr;
  }

 private:
  void column(const std::vector<Row>& rows, Column side) {
    const Measure measure = measureOf(rows);
    const Row* above = above_;
    for (const Row& row : rows) {
      add(row, side, measure, above);
      above = &row;
    }
  }

  void add(const Row& row, Column column, const Measure& measure, const Row* above) {
    PageLine line = lineOf(row);
    line.column = column;
    line.centered = standsCentered(row, measure);
    line.blankBefore = above != nullptr && standsApart(*above, row, leading_);
    page_.items.emplace_back(std::move(line));
  }

  const std::vector<Row>& rows_;
  Measure measure_;
  float leading_;
  const Row* above_ = nullptr;
  Page& page_;
};

/// Takes the rows of unruled tables out of `rows`.
void takeUnruled(std::vector<Row>& rows, std::vector<PlacedTable>& tables) {
  const std::vector<UnruledBlock> blocks = findUnruled(rows);
  for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) {
    tables.push_back({unruledTable(rows, *block), rows[block->begin].at.y0});
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(block->begin),
               rows.begin() + static_cast<std::ptrdiff_t>(block->end));
  }
  std::sort(tables.begin(), tables.end(), [](const PlacedTable& a, const PlacedTable& b) { return a.top < b.top; });
}

void compose(const std::vector<Row>& rows, std::vector<PlacedTable>& tables, Page& page) {
  Composition composition(rows, page);
  const std::vector<TwoColumns> blocks = findTwoColumns(rows);
  auto block = blocks.begin();
  auto table = tables.begin();
  for (std::size_t i = 0; i < rows.size();) {
    while (table != tables.end() && table->top < rows[i].centerY()) composition.table(*table++);
    if (block != blocks.end() && block->begin == i) {
      composition.twoColumns(*block);
      i = block->end;
      ++block;
    } else {
      composition.wholeLine(rows[i++]);
    }
  }
  while (table != tables.end()) composition.table(*table++);
}

}  // namespace
}  // namespace layout

void layoutPage(Page& page) {
  if (!page.items.empty() || page.words.empty()) return;
  const layout::StraightPage straight = layout::straighten(page);
  std::vector<layout::PlacedWord> words = straight.words;
  std::vector<layout::PlacedTable> tables = layout::ruledTables(straight, words);
  std::vector<layout::Row> rows = layout::rowsOf(words);
  layout::dropPageNumber(rows, straight.height);
  layout::takeUnruled(rows, tables);
  layout::compose(rows, tables, page);
}

}  // namespace doichieu
