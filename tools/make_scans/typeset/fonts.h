#pragma once

#include <string>
#include <vector>

#include "plan/plan.h"

namespace doichieu::make_scans {

/// Throws RenderError when the family is not installed or one of its four faces lacks a letter of the Vietnamese
/// alphabet; the message names the face, the letter and the package that helps. Checked once a family and thread.
void requireVietnamese(const std::string& family);

/// Throws PlanError at the first character of the plan that the family cannot print.
void requireGlyphsOf(const Plan& plan, const std::string& family);

}  // namespace doichieu::make_scans
