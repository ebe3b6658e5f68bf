#pragma once

#include <string>
#include <vector>

#include "page.h"

namespace doichieu::make_scans {

/// The pages as PDF with a text layer and embedded fonts. The dates inside are fixed: the same pages give the same
/// bytes.
std::string cleanPdf(const std::vector<Page>& pages, const std::string& title);

}  // namespace doichieu::make_scans
