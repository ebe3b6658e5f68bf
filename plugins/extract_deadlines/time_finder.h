// The time expressions of one stretch of text, rhythms and days that belong together joined.
#pragma once

#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "calendar.h"
#include "doichieu/base/span.h"
#include "doichieu/rules/rule_set.h"
#include "named_times.h"
#include "span_words.h"
#include "time_forms.h"

namespace doichieu::deadlines {

struct FoundTime {
  Span span;  // of the words
  Times times;
  std::string rule;
  std::string unit;     // "day", "month", "quarter": what may stand in a list with its like; "" of other times
  bool silent = false;  // a rhythm that only qualifies a noun, kept to give days beside it their rhythm
};

/// Immutable after load, thread-safe.
class TimeFinder {
 public:
  /// Throws ConfigError with file:line.
  static TimeFinder load(const std::filesystem::path& configFolder);

  /// All deadlines that the text names by the rules, left to right.
  std::vector<FoundTime> find(const RuleSet& rules, std::string_view text, const PlanYears& years) const;

  const Rhythms& rhythms() const { return knowledge_.rhythms; }
  /// What stands between the members of a list of times, folded.
  const std::set<std::string, std::less<>>& connectives() const { return connectives_; }

 private:
  struct Candidate;
  std::vector<Candidate> candidates(const RuleSet& rules, std::string_view text) const;
  bool connected(std::string_view text, const Span& before, const Span& after) const;

  NamedTimes named_;
  Knowledge knowledge_;
  SpanWords spanWords_;
  std::set<std::string, std::less<>> connectives_;  // folded
};

}  // namespace doichieu::deadlines
