// What was missed and what is spurious.
#pragma once

#include <string>
#include <vector>

#include "doichieu/model/record.h"

namespace doichieu::evaluate {

struct Miss {
  bool spurious = false;  // found without gold; else gold that was not found
  std::string kind;  // "targets", ...; "measures" of targets that were found; "header.KEY" for a field that differs
  std::string text;
  std::string rule;  // of a spurious record
};

std::vector<Miss> misses(const PlanRecords& gold, const PlanRecords& found);

}  // namespace doichieu::evaluate
