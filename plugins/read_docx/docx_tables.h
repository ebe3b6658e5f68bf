// The grid of a w:tbl element: merged cells resolved, deleted rows left out.
#pragma once

#include <pugixml.hpp>
#include <vector>

namespace doichieu {

struct DocxCell {
  pugi::xml_node node;  // w:tc
  int row = 0, column = 0, rowSpan = 1, columnSpan = 1;
};

struct DocxGrid {
  int rows = 0, columns = 0;
  std::vector<DocxCell> cells;  // row by row
};

DocxGrid gridOf(const pugi::xml_node& table);

}  // namespace doichieu
