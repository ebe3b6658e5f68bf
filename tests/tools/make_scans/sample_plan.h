#pragma once

#include <string>

#include "plan/plan.h"

namespace doichieu::make_scans {

/// The source of a plan that uses every directive: two pages of body, an upright annex with a table that goes on, and a
/// sideways one.
std::string sampleSource();

Plan samplePlan();

/// A page signed and stamped and an annex page: for tests that render much.
Plan shortPlan();

}  // namespace doichieu::make_scans
