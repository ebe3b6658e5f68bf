// Typed text cut into pages and lines.
#pragma once

#include <string_view>
#include <vector>

#include "doichieu/model/page.h"

namespace doichieu {

/// Pages are parted by form feeds; without one there is a single page. Tables become PageTables, each other
/// line that is not blank a PageLine.
std::vector<Page> textPages(std::string_view text);

}  // namespace doichieu
