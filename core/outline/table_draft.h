// Annex tables as the plan will show them: rows of one kind each, columns with roles, page breaks healed.
#pragma once

#include <string>
#include <vector>

#include "outline/draft.h"
#include "outline/sections.h"
#include "outline/table_columns.h"

namespace doichieu {

struct RowDraft {
  RowKind kind = RowKind::data;
  int page = 1;
  bool continues = false;                    // first row of a new page: may go on with the last row of the page before
  std::vector<std::vector<LinePart>> cells;  // one a column, what is printed in this row
  std::vector<int> origin;                   // offset of the row whose cell applies: 0 this one, -1 the one above ...
};

struct TableDraft {
  bool ruled = true;
  std::vector<ColumnRole> roles = {};
  std::vector<std::string> headers = {};
  std::vector<RowDraft> rows = {};
  Topic topic = Topic::none;  // what the statement column's header says that the table lists
};

/// Turns the source tables among the drafts into table drafts; pieces of one table on successive pages become one.
/// Draft::table then indexes the result.
std::vector<TableDraft> buildTables(const SourceText& text, const TableColumns& columns, std::vector<Draft>& drafts);

/// An annex whose heading does not say what it lists is told by its table's header.
void nameAnnexesByTables(const std::vector<Draft>& drafts, const std::vector<TableDraft>& tables,
                         OutlineDraft& outline);

}  // namespace doichieu
