#include <algorithm>

#include "text/embedded_tables.h"

namespace doichieu::embedded {
namespace {

Cells cellsOf(std::string_view line) {
  Cells cells;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t tab = std::min(line.find('\t', begin), line.size());
    cells.push_back(line.substr(begin, tab - begin));
    begin = tab + 1;
  }
  return cells;
}

}  // namespace

void forEachRow(std::string_view table, const std::function<void(const Cells&)>& visit) {
  std::size_t columns = 0;
  for (std::size_t begin = 0; begin < table.size();) {
    const std::size_t end = std::min(table.find('\n', begin), table.size());
    const std::string_view line = table.substr(begin, end - begin);
    begin = end + 1;
    if (line.empty() || line.front() == '#') continue;
    Cells cells = cellsOf(line);
    if (columns == 0) {
      columns = cells.size();
      continue;
    }
    cells.resize(std::max(columns, cells.size()));
    visit(cells);
  }
}

}  // namespace doichieu::embedded
