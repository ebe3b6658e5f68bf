// The running number in the margin.
#pragma once

#include <vector>

#include "layout/rows.h"

namespace doichieu::layout {

/// Drops a row in the top or bottom margin that holds nothing but a number: "2", "- 2 -", "2/15".
void dropPageNumber(std::vector<Row>& rows, double pageHeight);

}  // namespace doichieu::layout
