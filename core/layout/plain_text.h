// The plain reading of a page.
#pragma once

#include <string>

#include "doichieu/model/page.h"

namespace doichieu {

/// One printed line a line, in reading order; the lines of a table cell by cell, row by row. Ends with a line break
/// unless the page is empty.
std::string plainText(const Page& page);

}  // namespace doichieu
