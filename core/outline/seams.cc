#include "outline/seams.h"

#include <algorithm>
#include <string>

#include "doichieu/base/error.h"

namespace doichieu {
namespace {

constexpr std::size_t kReach = 60;  // bytes on either side; no phrase of the rules is longer

// The last and first words around the break, whole ones only.
std::string_view tail(std::string_view text) {
  if (text.size() <= kReach) return text;
  const std::size_t blank = text.find(' ', text.size() - kReach);
  return blank == std::string_view::npos ? std::string_view() : text.substr(blank + 1);
}

std::string_view head(std::string_view text) {
  return text.substr(0, std::min(text.find(' ', std::min(text.size(), kReach)), text.size()));
}

}  // namespace

Seams Seams::load(const std::filesystem::path& configFolder) {
  RuleSet rules = RuleSet::load(configFolder / "outline" / "seams.rules");
  for (const Rule& rule : rules.rules())
    if (const std::string_view seam = rule.attribute("seam");
        seam != "joins" && seam != "parts" && seam != "either" && seam != "opens")
      throw ConfigError(rules.file(), rule.line,
                        "rule [" + rule.id + "]: seam has to be joins, parts, opens or either");
  return Seams(std::move(rules));
}

bool Seams::says(std::string_view what, std::string_view before, std::string_view after) const {
  const auto match = rules_.best(std::string(tail(before)) + "¦" + std::string(head(after)));
  return match != nullptr && match->rule->attribute("seam") == what;
}

}  // namespace doichieu
