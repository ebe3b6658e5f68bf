#include "tails.h"

#include "doichieu/rules/table_file.h"
#include "doichieu/text/fold.h"

namespace doichieu::deadlines {

Tails Tails::load(const std::filesystem::path& configFolder) {
  const TableFile table = TableFile::load(configFolder / "deadlines" / "tails.tsv");
  const std::size_t phrase = table.column("phrase"), rule = table.column("rule"), month = table.column("month"),
                    years = table.column("years");
  Tails tails;
  for (const TableFile::Row& row : table.rows())
    tails.entries_.push_back(
        {foldForCompare(row.cells[phrase]),
         {row.cells[rule], static_cast<int>(table.number(row, month)), static_cast<int>(table.number(row, years))}});
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
