#include "layout/unruled.h"

#include <algorithm>
#include <optional>

#include "layout/gutters.h"

namespace doichieu::layout {
namespace {

constexpr float kFarthest = 2.5F;  // of the row's height: white space between two rows of one table
constexpr std::size_t kLeastGutters = 2;
constexpr std::size_t kLeastFullRows = 3;  // printed rows with text in three columns or more

/// What a row leaves free of a gutter: the widest piece between its words.
Gutter freePart(const Gutter& gutter, const Row& row) {
  Gutter best{gutter.x0, gutter.x0};
  float from = gutter.x0;
  const auto offer = [&](float to) {
    if (to - from > best.x1 - best.x0) best = {from, to};
  };
  for (const PlacedWord& word : row.words) {
    if (word.at.x1 <= from || word.at.x0 >= gutter.x1) continue;
    offer(word.at.x0);
    from = std::max(from, word.at.x1);
  }
  offer(gutter.x1);
  return best;
}

/// The gutters that a further row leaves; nothing where too few are left.
std::optional<std::vector<Gutter>> narrowed(const std::vector<Gutter>& gutters, const Row& row) {
  std::vector<Gutter> left;
  for (const Gutter& gutter : gutters)
    if (const Gutter part = freePart(gutter, row); part.x1 - part.x0 >= kLeastGutter) left.push_back(part);
  if (left.size() < kLeastGutters) return std::nullopt;
  return left;
}

std::size_t columnOf(const PlacedWord& word, const std::vector<float>& gutters) {
  return static_cast<std::size_t>(std::upper_bound(gutters.begin(), gutters.end(), word.at.centerX()) -
                                  gutters.begin());
}

std::vector<std::vector<PlacedWord>> byColumn(const Row& row, const std::vector<float>& gutters) {
  std::vector<std::vector<PlacedWord>> columns(gutters.size() + 1);
  for (const PlacedWord& word : row.words) columns[columnOf(word, gutters)].push_back(word);
  return columns;
}

std::size_t filledColumns(const Row& row, const std::vector<float>& gutters) {
  const auto columns = byColumn(row, gutters);
  return static_cast<std::size_t>(
      std::count_if(columns.begin(), columns.end(), [](const auto& words) { return !words.empty(); }));
}

bool near(const Row& above, const Row& below) {
  return below.at.y0 - above.at.y1 <= kFarthest * std::min(above.height, below.height);
}

std::optional<UnruledBlock> grow(const std::vector<Row>& rows, std::size_t seed, std::size_t floor) {
  std::vector<Gutter> gutters = wideGaps(rows[seed]);
  if (gutters.size() < kLeastGutters) return std::nullopt;
  UnruledBlock block{seed, seed + 1, {}};
  for (; block.end < rows.size() && near(rows[block.end - 1], rows[block.end]); ++block.end) {
    auto left = narrowed(gutters, rows[block.end]);
    if (!left) break;
    gutters = std::move(*left);
  }
  // Upwards only rows that are parted themselves: a heading above the table may happen to leave the gutters free.
  for (; block.begin > floor && near(rows[block.begin - 1], rows[block.begin]); --block.begin) {
    const Row& row = rows[block.begin - 1];
    auto left = narrowed(gutters, row);
    if (!left || left->size() < gutters.size() || wideGaps(row).empty()) break;
    gutters = std::move(*left);
  }
  for (const Gutter& gutter : gutters) block.gutters.push_back((gutter.x0 + gutter.x1) / 2);
  std::size_t full = 0;
  for (std::size_t i = block.begin; i < block.end; ++i)
    if (filledColumns(rows[i], block.gutters) > kLeastGutters) ++full;
  if (full < kLeastFullRows) return std::nullopt;
  return block;
}

}  // namespace

std::vector<UnruledBlock> findUnruled(const std::vector<Row>& rows) {
  std::vector<UnruledBlock> blocks;
  std::size_t floor = 0;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (std::optional<UnruledBlock> block = grow(rows, i, floor)) {
      floor = block->end;
      i = block->end - 1;
      blocks.push_back(std::move(*block));
    }
  return blocks;
}

PageTable unruledTable(const std::vector<Row>& rows, const UnruledBlock& block) {
  PageTable table;
  table.ruled = false;
  table.columns = static_cast<int>(block.gutters.size()) + 1;
  std::vector<std::vector<PageLine>> cells;
  bool ordinalSeen = false;
  for (std::size_t i = block.begin; i < block.end; ++i) {
    const auto columns = byColumn(rows[i], block.gutters);
    const bool header = !ordinalSeen && i > block.begin;
    const bool full = std::none_of(columns.begin(), columns.end(), [](const auto& words) { return words.empty(); });
    // A header may fill its ordinal's column on any of its lines; the first row that follows is a full one.
    const bool begins = cells.empty() || (!columns.front().empty() && (!header || full));
    if (begins) {
      if (!cells.empty()) ordinalSeen = true;
      cells.resize(cells.size() + columns.size());
    }
    for (std::size_t c = 0; c < columns.size(); ++c)
      if (!columns[c].empty()) cells[cells.size() - columns.size() + c].push_back(lineOf(rowOf(columns[c])));
  }
  table.rows = static_cast<int>(cells.size()) / table.columns;
  for (std::size_t at = 0; at < cells.size(); ++at) {
    PageCell cell;
    cell.row = static_cast<int>(at) / table.columns;
    cell.column = static_cast<int>(at) % table.columns;
    cell.lines = std::move(cells[at]);
    for (const PageLine& line : cell.lines) cell.box = cell.box.united(line.box);
    table.box = table.box.united(cell.box);
    table.cells.push_back(std::move(cell));
  }
  return table;
}

}  // namespace doichieu::layout
