// Which child target answers which parent target. One child target may answer several, so each parent target's best is
// the best for the whole plan.
#pragma once

#include <optional>
#include <vector>

#include "compare/similarity.h"
#include "doichieu/model/record.h"

namespace doichieu::compare {

/// Everything weighed once: targets of both sides, and what the child says elsewhere.
struct WeighedPlans {
  WeighedPlans(const PlanRecords& parent, const PlanRecords& child, const Settings& settings);

  Vocabulary vocabulary;
  std::vector<Weights> parentTargets, childTargets, childDuties, childSections;
};

struct Match {
  std::optional<std::size_t> child;
  double similarity = 0;  // of the best child target, also where it is below the threshold
};

/// One a parent target.
std::vector<Match> align(const PlanRecords& parent, const PlanRecords& child, const WeighedPlans& weighed, const Settings& settings);

/// Ids of the child's duties and sections that speak of a parent target that no child target answers.
std::vector<std::string> addressedElsewhere(const PlanRecords& child, const WeighedPlans& weighed, std::size_t parentTarget,
                                            const Settings& settings);

}  // namespace doichieu::compare
