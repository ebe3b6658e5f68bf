#pragma once

#include <string>
#include <vector>

#include "page.h"

namespace doichieu::make_scans {

/// The exact text as printed: one visual line a line, in reading order, pages apart by form feeds. This is the truth
/// that a reading of the scan is measured against.
std::string printedText(const std::vector<Page>& pages);

}  // namespace doichieu::make_scans
