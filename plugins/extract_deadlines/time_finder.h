// The time expressions of one stretch of text, rhythms and days that belong together joined.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "calendar.h"
#include "doichieu/base/span.h"
#include "doichieu/rules/rule_set.h"

namespace doichieu::deadlines {

struct FoundTime {
  Span span;     // of the words
  Times times;
  std::string rule;
};

/// All deadlines that the text names, left to right.
std::vector<FoundTime> findTimes(const RuleSet& rules, const NamedTimes& named, const Calendar& calendar, std::string_view text);

}  // namespace doichieu::deadlines
