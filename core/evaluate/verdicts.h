// Whether each extracted record is right, beside what it says of itself: its rule and its confidence.
#pragma once

#include <string>
#include <vector>

#include "doichieu/model/record.h"

namespace doichieu::evaluate {

struct Verdict {
  std::string kind;  // "legal_references", "targets", "duties", "deadlines"
  std::string rule;
  double confidence = 0;
  bool right = false;
};

/// One for each found record, kind by kind. A record is right where it is one of gold's; a target only with all of its
/// measures and no other.
std::vector<Verdict> verdicts(const PlanRecords& gold, const PlanRecords& found);

}  // namespace doichieu::evaluate
