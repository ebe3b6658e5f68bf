#include "rules/ended_acts.h"

#include "doichieu/base/error.h"
#include "doichieu/rules/table_file.h"

namespace doichieu {

std::vector<EndedAct> loadEndedActs(const std::filesystem::path& configFolder) {
  const TableFile table = TableFile::load(configFolder / "gazetteers" / "ended_acts.tsv");
  const std::size_t symbol = table.column("symbol"), ended = table.column("ended"), by = table.column("by");
  std::vector<EndedAct> acts;
  for (const TableFile::Row& row : table.rows()) {
    if (row.cells[ended].size() != std::string_view("2025-12-31").size())
      throw ConfigError(table.file(), row.line, "no full date: " + row.cells[ended]);
    acts.push_back({row.cells[symbol], row.cells[ended], row.cells[by]});
  }
  return acts;
}

}  // namespace doichieu
