#include "outline/table_columns.h"

#include <re2/re2.h>

#include "doichieu/base/error.h"
#include "doichieu/rules/table_file.h"

namespace doichieu {

TableColumns TableColumns::load(const std::filesystem::path& configFolder) {
  const TableFile table = TableFile::load(configFolder / "outline" / "table_columns.tsv");
  const std::size_t role = table.column("role"), phrase = table.column("phrase"), topic = table.column("topic");
  TableColumns columns;
  for (const TableFile::Row& row : table.rows()) {
    const auto known = columnRoleFromString(row.cells[role]);
    if (!known) throw ConfigError(table.file(), row.line, "unknown column role " + row.cells[role]);
    const auto announced = row.cells[topic].empty() ? Topic::none : topicFromString(row.cells[topic]);
    if (!announced) throw ConfigError(table.file(), row.line, "unknown topic " + row.cells[topic]);
    columns.phrases_.add(row.cells[phrase], static_cast<int>(columns.meanings_.size()));
    columns.meanings_.push_back({*known, *announced});
  }
  return columns;
}

HeaderPhrase TableColumns::of(std::string_view header) const {
  HeaderPhrase best;
  std::size_t longest = 0;
  for (const PhraseMatch& match : phrases_.find(header)) {
    const HeaderPhrase& meaning = meanings_[static_cast<std::size_t>(match.value)];
    // Names of statement columns are common words: inside other headers ("Có hoạt động") they name nothing.
    if (match.span.size() <= longest || (meaning.role == ColumnRole::statement && match.span.begin > 0)) continue;
    longest = match.span.size();
    best = meaning;
  }
  // A year as a header stands over that year's amounts.
  static const RE2 year("(?i)^(?:năm\\s+)?(?:19|20)\\d\\d$");
  if (longest == 0 && RE2::FullMatch(re2::StringPiece(header.data(), header.size()), year)) best.role = ColumnRole::quantity;
  return best;
}

std::vector<HeaderMatch> TableColumns::find(std::string_view text) const {
  std::vector<HeaderMatch> found;
  for (const PhraseMatch& match : phrases_.find(text))
    found.push_back({match.span, meanings_[static_cast<std::size_t>(match.value)]});
  return found;
}

}  // namespace doichieu
