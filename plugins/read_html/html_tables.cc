#include "html_tables.h"

#include <algorithm>
#include <string>

#include "html_node.h"

namespace doichieu {
namespace {

constexpr int kMostColumns = 512, kMostRows = 65'534;  // HTML's own limits are 1000 and 65534

class GridMaker {
 public:
  void addRow(const xmlNode* row) {
    int column = 0;
    for (const xmlNode* cell = row->children; cell != nullptr; cell = cell->next) {
      if (!isOneOf(nameOf(cell), {"td", "th"})) continue;
      while (column < static_cast<int>(occupiedUntil_.size()) &&
             occupiedUntil_[static_cast<std::size_t>(column)] > grid_.rows)
        ++column;
      if (column >= kMostColumns) break;
      const int columnSpan = numberOf(cell, "colspan", 1, 1, kMostColumns - column);
      const int rowSpan = numberOf(cell, "rowspan", 1, 1, kMostRows);
      const int end = column + columnSpan;
      if (static_cast<int>(occupiedUntil_.size()) < end) occupiedUntil_.resize(static_cast<std::size_t>(end));
      std::fill(occupiedUntil_.begin() + column, occupiedUntil_.begin() + end, grid_.rows + rowSpan);
      grid_.cells.push_back({cell, grid_.rows, column, rowSpan, columnSpan});
      column = end;
    }
    grid_.columns = std::max(grid_.columns, static_cast<int>(occupiedUntil_.size()));
    ++grid_.rows;
  }

  HtmlGrid finish() {
    for (HtmlCell& cell : grid_.cells) cell.rowSpan = std::min(cell.rowSpan, grid_.rows - cell.row);
    return std::move(grid_);
  }

 private:
  HtmlGrid grid_;
  std::vector<int> occupiedUntil_;  // by column: the first row that is free
};

/// Rows stand in the table or in its sections.
template <typename Visit>
void forEachRow(const xmlNode* parent, const Visit& visit) {
  for (const xmlNode* node = parent->children; node != nullptr; node = node->next) {
    if (nameOf(node) == "tr") visit(node);
    if (isOneOf(nameOf(node), {"thead", "tbody", "tfoot"})) forEachRow(node, visit);
  }
}

bool drawsBorder(const xmlNode* node) {
  for (const char* property : {"border", "border-top", "border-left", "border-style"}) {
    const std::string value = styleOf(node, property);
    if (!value.empty() && value[0] != '0' && value.find("none") == std::string::npos &&
        value.find("hidden") == std::string::npos)
      return true;
  }
  return false;
}

}  // namespace

HtmlGrid gridOf(const xmlNode* table) {
  GridMaker maker;
  forEachRow(table, [&](const xmlNode* row) { maker.addRow(row); });
  return maker.finish();
}

bool isDataTable(const xmlNode* table, const HtmlGrid& grid) {
  const std::string border = attributeOf(table, "border");
  if ((!border.empty() && border != "0") || drawsBorder(table)) return true;
  return std::any_of(grid.cells.begin(), grid.cells.end(),
                     [](const HtmlCell& cell) { return nameOf(cell.node) == "th" || drawsBorder(cell.node); });
}

}  // namespace doichieu
