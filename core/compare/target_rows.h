// The rows of a comparison: one a parent target, then what the child adds.
#pragma once

#include <vector>

#include "base/messages.h"
#include "compare/comparison.h"
#include "compare/prepared.h"
#include "compare/settings.h"

namespace doichieu::compare {

std::vector<TargetRow> targetRows(const PreparedPlan& parent, const PreparedPlan& child, const Settings& settings,
                                  const Messages& messages);

}  // namespace doichieu::compare
