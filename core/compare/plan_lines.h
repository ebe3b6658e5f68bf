// What a comparison says beside targets: duties by vertical line, the legal basis, deadlines.
#pragma once

#include <vector>

#include "compare/comparison.h"
#include "compare/prepared.h"
#include "compare/settings.h"
#include "doichieu/model/record.h"

namespace doichieu::compare {

std::vector<DutyRow> compareDuties(const PlanRecords& parent, const PlanRecords& child);
std::vector<ReferenceRow> compareReferences(const PlanRecords& parent, const PlanRecords& child,
                                            const Settings& settings);
std::vector<DeadlineRow> compareDeadlines(const PreparedPlan& parent, const PreparedPlan& child,
                                          const Settings& settings);

}  // namespace doichieu::compare
