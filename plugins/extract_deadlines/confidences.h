// How much a deadline can be trusted (config/deadlines/confidences.tsv).
#pragma once

#include <filesystem>

#include "doichieu/rules/rule_set.h"
#include "doichieu/rules/table_file.h"
#include "time_finder.h"

namespace doichieu::deadlines {

/// Immutable after load, thread-safe.
class Confidences {
 public:
  /// Throws ConfigError with file:line, also where a line names neither a kind nor a rule of `running` and `timeOnly`.
  static Confidences load(const std::filesystem::path& configFolder, const RuleSet& running, const RuleSet& timeOnly);

  double of(const FoundTime& time) const;

 private:
  Probabilities probabilities_;  // by kind or rule
};

}  // namespace doichieu::deadlines
