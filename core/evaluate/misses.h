// What was missed, what is spurious, and how often each rule was right.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "doichieu/model/record.h"

namespace doichieu::evaluate {

struct Miss {
  bool spurious = false;  // found without gold; else gold that was not found
  std::string kind;       // "targets", ...; "header.KEY" for a field that differs
  std::string text;
  std::string rule;       // of a spurious record
};

std::vector<Miss> misses(const PlanRecords& gold, const PlanRecords& found);

/// Confidences of found records and whether each was right, for calibration; and right and wrong by rule.
struct RuleCount {
  int right = 0, wrong = 0;
};
void countByRule(const PlanRecords& gold, const PlanRecords& found, std::map<std::string, RuleCount>& rules);

}  // namespace doichieu::evaluate
