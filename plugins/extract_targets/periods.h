// When a target is to be reached, or how it recurs.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "doichieu/model/record.h"
#include "doichieu/rules/rule_set.h"

namespace doichieu::targets {

struct Timing {
  std::optional<Period> period;
  std::optional<std::string> recurrence;  // RFC 5545
};

/// Immutable, thread-safe.
class TimingReader {
 public:
  explicit TimingReader(std::shared_ptr<const RuleSet> rules) : rules_(std::move(rules)) {}
  /// What the words say of themselves. `year` (0 unknown) is that of dates without one. Two points in time give no period.
  Timing read(std::string_view words, int year) const;

 private:
  std::shared_ptr<const RuleSet> rules_;
};

}  // namespace doichieu::targets
