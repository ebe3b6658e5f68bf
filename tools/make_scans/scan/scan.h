#pragma once

#include <vector>

#include "page.h"
#include "render_plan.h"
#include "scan/variant.h"

namespace doichieu::make_scans {

/// Degrades a plan's pages and encodes them. `rasters` are the pages at the variant's resolution.
std::vector<OutputFile> scan(const Plan& plan, const Variant& variant, const std::vector<Page>& pages,
                             const std::vector<Image>& rasters, const Order& order);

}  // namespace doichieu::make_scans
