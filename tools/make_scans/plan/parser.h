#pragma once

#include <filesystem>
#include <string_view>

#include "plan/plan.h"

namespace doichieu::make_scans {

/// Reads a plan from its source text; `file` is used in messages and gives the plan its name.
/// Throws PlanError at the first line that is not understood.
Plan parsePlan(std::string_view text, const std::filesystem::path& file);

/// The same from a file; throws RenderError when it cannot be read.
Plan readPlan(const std::filesystem::path& file);

}  // namespace doichieu::make_scans
