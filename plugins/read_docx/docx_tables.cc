#include "docx_tables.h"

#include <algorithm>
#include <map>

#include "docx_xml.h"

namespace doichieu {
namespace {

constexpr int kMostColumns = 512;  // Word allows 63
constexpr int kDeepestWrapper = 8;

int spanOf(const pugi::xml_node& node) {
  return std::clamp(numberOf(node, 1), 1, kMostColumns);
}

bool isDeleted(const pugi::xml_node& row) {
  const pugi::xml_node properties = child(row, "trPr");
  return child(properties, "del") || child(properties, "moveFrom");
}

/// Rows and cells may be wrapped in content controls and tracked insertions.
template <typename Visit>
void forEachNamed(const pugi::xml_node& parent, std::string_view name, const Visit& visit, int depth = 0) {
  if (depth > kDeepestWrapper) return;
  for (const pugi::xml_node node : parent.children()) {
    if (isNamed(node, name)) {
      visit(node);
    } else if (isNamed(node, "sdt") || isNamed(node, "sdtContent") || isNamed(node, "ins") || isNamed(node, "moveTo") ||
               isNamed(node, "customXml")) {
      forEachNamed(node, name, visit, depth + 1);
    }
  }
}

class GridMaker {
 public:
  void addRow(const pugi::xml_node& row) {
    int column = std::clamp(numberOf(child(child(row, "trPr"), "gridBefore"), 0), 0, kMostColumns);
    forEachNamed(row, "tc", [&](const pugi::xml_node& cell) {
      const pugi::xml_node properties = child(cell, "tcPr");
      if (child(properties, "cellDel") || column >= kMostColumns) return;
      const int span = spanOf(child(properties, "gridSpan"));
      addCell(cell, properties, column, span);
      column += span;
    });
    grid_.columns = std::max(grid_.columns, column);
    ++grid_.rows;
  }

  DocxGrid finish() { return std::move(grid_); }

 private:
  void addCell(const pugi::xml_node& cell, const pugi::xml_node& properties, int column, int span) {
    const pugi::xml_node merge = child(properties, "vMerge");
    const bool continues = merge && attribute(merge, "val") != "restart";
    const auto open = open_.find(column);
    if (continues && open != open_.end()) {
      DocxCell& above = grid_.cells[open->second];
      if (above.row + above.rowSpan == grid_.rows) {
        ++above.rowSpan;
        return;
      }
    }
    if (merge) {
      open_[column] = grid_.cells.size();
    } else {
      open_.erase(column);
    }
    grid_.cells.push_back({cell, grid_.rows, column, 1, span});
  }

  DocxGrid grid_;
  std::map<int, std::size_t> open_;  // column -> index of the merged cell that may go on there
};

}  // namespace

DocxGrid gridOf(const pugi::xml_node& table) {
  GridMaker maker;
  forEachNamed(table, "tr", [&](const pugi::xml_node& row) {
    if (!isDeleted(row)) maker.addRow(row);
  });
  return maker.finish();
}

}  // namespace doichieu
