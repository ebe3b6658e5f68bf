// Which lines of typed text may hold a table: those of an annex, and in the body those from a table's header on.
#pragma once

#include <cstddef>
#include <vector>

#include "outline/table_columns.h"
#include "outline/zones.h"

namespace doichieu {

/// One past the run of lines that begins at the item `first`; `first` where none does.
std::size_t tableRegionEnd(const TableColumns& columns, const SourceText& text, const std::vector<ZonedItem>& items,
                           std::size_t first);

}  // namespace doichieu
