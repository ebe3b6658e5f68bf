// When a target is to be reached, or how it recurs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doichieu/model/record.h"
#include "doichieu/rules/rule_set.h"

namespace doichieu::targets {

struct Timing {
  std::optional<Period> period;
  std::optional<std::string> recurrence;  // RFC 5545
};

/// What the words say of themselves, by the matches of the rules "targets" in them. `year` (0 unknown) is that of dates
/// without one. Two points in time give no period.
Timing timingOf(const std::vector<RuleMatch>& matches, std::string_view words, int year);

}  // namespace doichieu::targets
