// What the rows of a table are: group and total rows, rows cut in two by a page break, cells shared with a row above.
#pragma once

#include <string_view>

#include "outline/table_draft.h"

namespace doichieu {

/// An entry of the column STT: "1", "1.2", "II", "A", "-".
bool isOrdinal(std::string_view text);
bool isFirstOrdinal(std::string_view text);  // "1", "01", "I", "A"

/// Joins rows cut by page breaks, gives each row its kind and lets empty cells take those that they share.
/// Fills in a statement column where no header names one.
void finishRows(const SourceText& text, const TableColumns& columns, TableDraft& table);

}  // namespace doichieu
