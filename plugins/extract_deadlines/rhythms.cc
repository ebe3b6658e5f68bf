#include "rhythms.h"

#include <algorithm>
#include <array>

#include "doichieu/rules/table_file.h"
#include "doichieu/text/fold.h"

namespace doichieu::deadlines {
namespace {

// Words that stand before a rhythm's unit and say nothing about its length.
constexpr std::array<std::string_view, 10> kFillers = {"hằng ", "hàng ", "mỗi ",     "một ", "cuối ",
                                                       "cả ",   "của ",  "định kỳ ", "01 ",  "1 "};

std::string unitOf(std::string_view part) {
  std::string folded = foldForCompare(part);
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view filler : kFillers)
      if (folded.rfind(filler, 0) == 0) {
        folded.erase(0, filler.size());
        again = true;
      }
  }
  if (folded.size() > 1 && folded.front() == '0') folded.erase(0, 1);
  return folded;
}

std::vector<std::string> partsOf(std::string_view chain) {
  std::vector<std::string> parts;
  std::string text(chain);
  for (const std::string_view conjunction : {" và ", " hoặc "})
    for (std::size_t at = text.find(conjunction); at != std::string::npos; at = text.find(conjunction))
      text.replace(at, conjunction.size(), ",");
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    parts.push_back(unitOf(trimmed(std::string_view(text).substr(begin, end - begin))));
    begin = end + 1;
  }
  return parts;
}

}  // namespace

Rhythms Rhythms::load(const std::filesystem::path& configFolder) {
  const TableFile table = TableFile::load(configFolder / "deadlines" / "rhythms.tsv");
  Rhythms rhythms;
  for (const TableFile::Row& row : table.rows())
    rhythms.entries_.push_back({foldForCompare(row.cells[table.column("phrase")]), row.cells[table.column("rule")]});
  return rhythms;
}

std::string Rhythms::rule(std::string_view chain) const {
  const std::vector<std::string> parts = partsOf(chain);
  std::string joined;
  for (const Entry& entry : entries_)
    if (std::find(parts.begin(), parts.end(), entry.phrase) != parts.end())
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
