// Tables in plain text: cells parted by bars ("| 1 | Tuyên truyền | ..."), by tabs, or columns aligned with blanks as
// "pdftotext -layout" and typists write them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "doichieu/model/page.h"

namespace doichieu {

struct TypedTable {
  std::size_t begin = 0, end = 0;  // lines, end exclusive
  PageTable table;
};

/// The tables of a page, top to bottom. Blocks of two columns (letterheads, signatures) are no tables.
std::vector<TypedTable> typedTables(const std::vector<std::string>& lines);

/// The printed lines of each cell of a row.
using TypedRow = std::vector<std::vector<std::string>>;
PageTable tableOf(const std::vector<TypedRow>& rows);

}  // namespace doichieu
