#include "rhythms.h"

#include <algorithm>

#include "doichieu/base/error.h"
#include "doichieu/rules/table_file.h"
#include "doichieu/text/fold.h"

namespace doichieu::deadlines {

Rhythms Rhythms::load(const std::filesystem::path& configFolder) {
  const TableFile table = TableFile::load(configFolder / "deadlines" / "rhythms.tsv");
  Rhythms rhythms;
  for (const TableFile::Row& row : table.rows())
    rhythms.entries_.push_back({foldForCompare(row.cells[table.column("phrase")]), row.cells[table.column("rule")]});
  const TableFile words = TableFile::load(configFolder / "deadlines" / "rhythm_words.tsv");
  const std::size_t word = words.column("word"), place = words.column("place");
  for (const TableFile::Row& row : words.rows()) {
    if (row.cells[place] == "before")
      rhythms.fillers_.push_back(foldForCompare(row.cells[word]) + " ");
    else if (row.cells[place] == "between")
      rhythms.conjunctions_.push_back(" " + row.cells[word] + " ");
    else
      throw ConfigError(words.file(), row.line, "\"" + row.cells[place] + "\" is neither \"before\" nor \"between\"");
  }
  return rhythms;
}

std::string Rhythms::unitOf(std::string_view part) const {
  std::string folded = foldForCompare(part);
  const auto leads = [&](const std::string& filler) { return folded.starts_with(filler); };
  for (auto filler = std::find_if(fillers_.begin(), fillers_.end(), leads); filler != fillers_.end();
       filler = std::find_if(fillers_.begin(), fillers_.end(), leads))
    folded.erase(0, filler->size());
  if (folded.size() > 1 && folded.front() == '0') folded.erase(0, 1);
  return folded;
}

std::vector<std::string> Rhythms::unitsOf(std::string_view chain) const {
  std::vector<std::string> units;
  std::string text(chain);
  for (const std::string& conjunction : conjunctions_)
    for (std::size_t at = text.find(conjunction); at != std::string::npos; at = text.find(conjunction))
      text.replace(at, conjunction.size(), ",");
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    units.push_back(unitOf(trimmed(std::string_view(text).substr(begin, end - begin))));
    begin = end + 1;
  }
  return units;
}

std::string Rhythms::rule(std::string_view chain) const {
  const std::vector<std::string> units = unitsOf(chain);
  std::string joined;
  for (const Entry& entry : entries_)
    if (std::find(units.begin(), units.end(), entry.phrase) != units.end())
      joined += (joined.empty() ? "" : "; ") + entry.rule;
  return joined;
}

std::string Rhythms::every(int amount, std::string_view unit) const {
  if (amount <= 1) return rule(unit);
  const std::string named = rule(std::to_string(amount) + " " + std::string(unit));
  if (!named.empty()) return named;
  const std::string single = rule(unit);
  if (single.empty() || single.find("INTERVAL") != std::string::npos) return {};
  return single + ";INTERVAL=" + std::to_string(amount);
}

}  // namespace doichieu::deadlines
