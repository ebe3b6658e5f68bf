#include "tails.h"

#include "doichieu/base/error.h"
#include "doichieu/rules/table_file.h"
#include "doichieu/text/fold.h"
#include "doichieu/text/numbers.h"

namespace doichieu::deadlines {

Tails Tails::load(const std::filesystem::path& configFolder) {
  const TableFile table = TableFile::load(configFolder / "deadlines" / "tails.tsv");
  const std::size_t phrase = table.column("phrase"), rule = table.column("rule"), month = table.column("month"),
                    years = table.column("years");
  const auto numberIn = [&](const TableFile::Row& row, std::size_t column) {
    const auto value = parseNumber(row.cells[column]);
    if (!value) throw ConfigError(table.file(), row.line, "no number: " + row.cells[column]);
    return static_cast<int>(*value);
  };
  Tails tails;
  for (const TableFile::Row& row : table.rows())
    tails.entries_.push_back(
        {foldForCompare(row.cells[phrase]), {row.cells[rule], numberIn(row, month), numberIn(row, years)}});
  return tails;
}

Tail Tails::of(std::string_view words) const {
  if (words.empty()) return {};
  const std::string folded = foldForCompare(words);
  for (const Entry& entry : entries_)
    if (folded.find(entry.phrase) != std::string::npos) return entry.tail;
  return {};
}

}  // namespace doichieu::deadlines
