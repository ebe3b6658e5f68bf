// From words and rulings to what stands on the page: lines, two-column blocks and tables in reading order.
#pragma once

#include "doichieu/model/page.h"

namespace doichieu {

/// Fills Page::items from Page::words and Page::rulings. A page that has items already (from a source without
/// geometry) stays as it is. Running page numbers are left out. A table that goes on over pages is one table a page.
void layoutPage(Page& page);

}  // namespace doichieu
