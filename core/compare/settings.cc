#include "compare/settings.h"

#include <algorithm>

#include "base/digest.h"
#include "doichieu/base/error.h"
#include "doichieu/rules/table_file.h"
#include "doichieu/text/fold.h"

namespace doichieu::compare {
namespace {

class Numbers {
 public:
  explicit Numbers(const std::filesystem::path& file) : table_(TableFile::load(file)) {}

  double operator()(std::string_view name) const {
    for (const TableFile::Row& row : table_.rows())
      if (row.cells[table_.column("name")] == name) return table_.number(row, table_.column("value"));
    throw ConfigError(table_.file() + ": \"" + std::string(name) + "\" is missing");
  }

 private:
  TableFile table_;
};

std::vector<Scope> scopesFrom(const std::filesystem::path& file) {
  const TableFile table = TableFile::load(file);
  const std::size_t words = table.column("words"), level = table.column("level");
  std::vector<Scope> scopes;
  for (const TableFile::Row& row : table.rows()) scopes.push_back({foldForCompare(row.cells[words]), row.cells[level]});
  return scopes;
}

std::vector<UnitRhythm> unitRhythmsFrom(const std::filesystem::path& file) {
  const TableFile table = TableFile::load(file);
  const std::size_t ending = table.column("ending"), times = table.column("times_a_year");
  std::vector<UnitRhythm> rhythms;
  for (const TableFile::Row& row : table.rows())
    rhythms.push_back({foldForCompare(row.cells[ending]), table.number(row, times)});
  return rhythms;
}

}  // namespace

Settings Settings::load(const std::filesystem::path& configFolder) {
  const std::filesystem::path folder = configFolder / "compare";
  const Numbers number(folder / "settings.tsv");
  const Likeness likeness{number("likeness_bias"),   number("likeness_cosine"),     number("likeness_contained"),
                          number("likeness_clause"), number("likeness_object"),     number("likeness_unit"),
                          number("likeness_value"),  number("likeness_other_kind"), number("likeness_heading"),
                          number("likeness_day")};
  return {number("threshold"),
          number("reuse_cost"),
          number("passage_threshold"),
          number("cosine_share"),
          number("containment_scale"),
          likeness,
          Lexicon::load(folder),
          RuleSet::load(folder / "subordinates.rules"),
          loadList(folder / "falling_units.txt"),
          loadList(folder / "standing_units.txt"),
          scopesFrom(folder / "scopes.tsv"),
          unitRhythmsFrom(folder / "unit_rhythms.tsv"),
          loadEndedActs(configFolder)};
}

std::string Settings::scopeOf(const std::string& object) const {
  const std::string folded = " " + foldForCompare(object) + " ";
  std::string level;
  for (const Scope& scope : scopes) {
    if (folded.find(" " + scope.words + " ") == std::string::npos || scope.level == level) continue;
    if (!level.empty()) return "";
    level = scope.level;
  }
  return level;
}

std::string Settings::digest(const std::filesystem::path& configFolder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(configFolder / "compare")) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::string digests;
  for (const auto& file : files) digests += sha256OfFile(file);
  return sha256(digests);
}

}  // namespace doichieu::compare
