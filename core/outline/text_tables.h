// Recovers annex tables from typed text in which nothing parts the columns: the header's words tell the columns,
// running ordinals and dashes tell the rows, and CellSplitter tells the cells.
#pragma once

#include <vector>

#include "outline/cell_split.h"
#include "outline/seams.h"
#include "outline/table_columns.h"
#include "outline/zones.h"

namespace doichieu {

/// Replaces the lines of each such table among the annex items by a table. Adds lines and tables to `text`.
void recoverTextTables(const TableColumns& columns, const CellSplitter& cells, const Seams& seams, SourceText& text,
                       std::vector<ZonedItem>& items);

}  // namespace doichieu
