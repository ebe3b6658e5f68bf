#include "compare/settings.h"

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
      if (row.cells[table_.column("name")] == name) return parsed(row);
    throw ConfigError(table_.file() + ": \"" + std::string(name) + "\" is missing");
  }

 private:
  double parsed(const TableFile::Row& row) const {
    const std::string& text = row.cells[table_.column("value")];
    try {
      std::size_t used = 0;
      const double value = std::stod(text, &used);
      if (used == text.size()) return value;
    } catch (const std::logic_error&) {
    }
    throw ConfigError(table_.file(), row.line, "no number: " + text);
  }

  TableFile table_;
};

}  // namespace

Settings Settings::load(const std::filesystem::path& configFolder) {
  const std::filesystem::path folder = configFolder / "compare";
  const Numbers number(folder / "settings.tsv");
  Settings settings{number("threshold"), number("cosine_share"), number("containment_scale"), number("unit_bonus"),
                    number("kind_penalty"), {}, RuleSet::load(folder / "subordinates.rules"), loadList(folder / "falling_units.txt")};
  for (const char* list : {"common_words.txt", "level_words.txt"})
    for (const std::string& word : loadList(folder / list)) settings.ignoredWords.insert(foldForCompare(word));
  return settings;
}

}  // namespace doichieu::compare
