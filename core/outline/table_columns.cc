#include "outline/table_columns.h"

#include <algorithm>

#include "doichieu/base/error.h"
#include "doichieu/rules/table_file.h"

namespace doichieu {
namespace {

const RuleChoice kYears{"means", "year"};
const std::string kNamesStand = "they are named in core/include/doichieu/model/plan.h";
constexpr std::size_t kHeaderReach = 80;  // bytes; what follows is no header any more

}  // namespace

TableColumns TableColumns::load(const std::filesystem::path& configFolder) {
  const TableFile table = TableFile::load(configFolder / "outline" / "table_columns.tsv");
  const std::size_t role = table.column("role"), phrase = table.column("phrase"), topic = table.column("topic");
  TableColumns columns(RuleSet::load(configFolder / "outline" / "table_words.rules"));
  for (const TableFile::Row& row : table.rows()) {
    const auto known = columnRoleFromString(row.cells[role]);
    if (!known)
      throw ConfigError(table.file(), row.line, "unknown column role \"" + row.cells[role] + "\"; " + kNamesStand);
    const auto announced = row.cells[topic].empty() ? Topic::none : topicFromString(row.cells[topic]);
    if (!announced)
      throw ConfigError(table.file(), row.line, "unknown topic \"" + row.cells[topic] + "\"; " + kNamesStand);
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
    if (match.span.begin > kHeaderReach) break;
    // Names of statement columns are common words: inside other headers ("Có hoạt động") they name nothing.
    if (match.span.size() <= longest || (meaning.role == ColumnRole::statement && match.span.begin > 0)) continue;
    longest = match.span.size();
    best = meaning;
  }
  if (longest == 0 && isWhole(header, kYears.value)) best.role = ColumnRole::quantity;
  return best;
}

bool TableColumns::isWhole(std::string_view cell, std::string_view means) const {
  const auto match = words_.bestAtStart(cell);
  return match != nullptr && match->span.size() == cell.size() && match->rule->attribute("means") == means;
}

bool TableColumns::isTotal(std::string_view cell) const {
  return isWhole(cell, "total");
}

std::vector<HeaderMatch> TableColumns::find(std::string_view text) const {
  std::vector<HeaderMatch> found;
  for (const PhraseMatch& match : phrases_.find(text))
    found.push_back({match.span, meanings_[static_cast<std::size_t>(match.value)]});
  if (text.find_first_of("12") == std::string_view::npos) return found;  // no year
  const std::size_t phrases = found.size();
  for (const RuleMatch& year : words_.allMatches(text, kYears)) {
    // "Kế hoạch 2026" is one header.
    const bool partOfOther =
        std::any_of(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(phrases), [&](const HeaderMatch& m) {
          return m.span.overlaps(year.span) ||
                 (m.phrase.role == ColumnRole::quantity && m.span.end + 1 == year.span.begin);
        });
    if (!partOfOther) found.push_back({year.span, {.role = ColumnRole::quantity, .topic = Topic::none}});
  }
  std::sort(found.begin(), found.end(),
            [](const HeaderMatch& a, const HeaderMatch& b) { return a.span.begin < b.span.begin; });
  return found;
}

bool TableColumns::beginsWithOrdinal(std::string_view line, std::string_view second, std::string_view third) const {
  const auto begins = [&](std::string_view words) {
    const auto found = phrases_.atStart(words);
    return found && found->span.begin == 0 &&
           meanings_[static_cast<std::size_t>(found->value)].role == ColumnRole::ordinal;
  };
  if (begins(line)) return true;
  constexpr std::size_t kBroken = 5;  // bytes: "Số", "STT"
  if (line.size() > kBroken || second.empty() || second.size() > kBroken) return false;
  const std::string two = std::string(line) + ' ' + std::string(second);
  return begins(two) || (third.size() <= kBroken && begins(two + ' ' + std::string(third)));
}

}  // namespace doichieu
