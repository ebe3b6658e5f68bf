#include "docx_borders.h"

#include "docx_xml.h"

namespace doichieu {
namespace {

struct CellBorders {
  int cells = 0, drawing = 0, clearing = 0;  // all; with rules of their own; with borders that draw nothing
};

CellBorders cellBorders(const pugi::xml_node& table) {
  CellBorders found;
  for (const pugi::xml_node row : table.children()) {
    if (!isNamed(row, "tr")) continue;
    for (const pugi::xml_node cell : row.children()) {
      if (!isNamed(cell, "tc")) continue;
      ++found.cells;
      const pugi::xml_node borders = child(child(cell, "tcPr"), "tcBorders");
      if (!borders) continue;
      drawsRules(borders) ? ++found.drawing : ++found.clearing;
    }
  }
  return found;
}

}  // namespace

bool isRuled(const pugi::xml_node& table, const DocxStyles& styles) {
  const pugi::xml_node properties = child(table, "tblPr");
  const CellBorders cells = cellBorders(table);
  if (cells.drawing > 0) return true;
  const pugi::xml_node own = child(properties, "tblBorders");
  const bool whole = own ? drawsRules(own) : styles.other(attribute(child(properties, "tblStyle"), "val")).tableBorders;
  return whole && cells.clearing < cells.cells;
}

}  // namespace doichieu
