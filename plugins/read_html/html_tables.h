// The grid of a table element.
#pragma once

#include <libxml/tree.h>

#include <vector>

namespace doichieu {

struct HtmlCell {
  const xmlNode* node = nullptr;  // td or th
  int row = 0, column = 0, rowSpan = 1, columnSpan = 1;
};

struct HtmlGrid {
  int rows = 0, columns = 0;
  std::vector<HtmlCell> cells;  // row by row
};

/// The places of the cells as HTML 5 (4.9.12, forming a table) gives them.
HtmlGrid gridOf(const xmlNode* table);
/// True where a table shows borders or names header cells; letterheads and signature blocks do neither.
bool isDataTable(const xmlNode* table, const HtmlGrid& grid);

}  // namespace doichieu
