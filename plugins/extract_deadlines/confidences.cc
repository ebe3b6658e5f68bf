#include "confidences.h"

#include <algorithm>
#include <array>

#include "doichieu/rules/table_file.h"

namespace doichieu::deadlines {
namespace {

constexpr std::array<std::string_view, 4> kKinds = {"stated", "inferred", "rhythm", "relative"};
constexpr std::string_view kNamed = "named";  // the rule of times that a table names

bool knows(const RuleSet& rules, std::string_view id) {
  return std::any_of(rules.rules().begin(), rules.rules().end(), [&](const Rule& rule) { return rule.id == id; });
}

std::string_view kindOf(const Times& times) {
  if (times.kind == "relative") return "relative";
  if (times.rrule) return "rhythm";
  return times.inferredYear ? "inferred" : "stated";
}

}  // namespace

Confidences Confidences::load(const std::filesystem::path& configFolder, const RuleSet& running,
                              const RuleSet& timeOnly) {
  Confidences confidences;
  confidences.probabilities_ = loadProbabilities(
      configFolder / "deadlines" / "confidences.tsv", "what", kKinds,
      [&](std::string_view name) { return name == kNamed || knows(running, name) || knows(timeOnly, name); });
  return confidences;
}

double Confidences::of(const FoundTime& time) const {
  const double kind = probabilities_.find(kindOf(time.times))->second;
  const auto rule = probabilities_.find(time.rule);
  return rule == probabilities_.end() ? kind : std::min(kind, rule->second);
}

}  // namespace doichieu::deadlines
