#include "doichieu/agencies/body_column.h"

#include "doichieu/text/fold.h"

namespace doichieu {
namespace {

bool namesBodies(const AgencyDirectory& directory, std::string_view cell) {
  if (!startsWithCapital(cell) || !directory.beginsWithBody(cell)) return false;
  return trimmed(cell.substr(directory.listAtStart(cell).span.end)).empty();
}

}  // namespace

std::size_t bodyColumn(const Plan& plan, const Table& table, const AgencyDirectory& directory) {
  for (std::size_t c = 0; c < table.roles.size(); ++c) {
    if (table.roles[c] != ColumnRole::unknown) continue;
    std::size_t filled = 0, bodies = 0;
    for (const TableRow& row : table.rows) {
      if (row.kind != RowKind::data || c >= row.cells.size()) continue;
      const std::string cell = squeezed(plan.at(row.cells[c]));
      if (cell.empty()) continue;
      ++filled;
      if (namesBodies(directory, cell)) ++bodies;
    }
    if (filled > 0 && 4 * bodies >= 3 * filled) return c;
  }
  return kNoColumn;
}

}  // namespace doichieu
