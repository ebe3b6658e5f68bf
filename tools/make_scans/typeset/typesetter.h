#pragma once

#include <vector>

#include "page.h"
#include "plan/plan.h"
#include "typeset/style.h"

namespace doichieu::make_scans {

/// Sets a plan on pages as Decree 30/2020/ND-CP prescribes. Throws RenderError or PlanError when the family lacks a
/// letter. The pages hold Pango objects of the calling thread and are to be painted there.
std::vector<Page> typeset(const Plan& plan, const Style& style);

}  // namespace doichieu::make_scans
