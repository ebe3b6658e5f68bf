// The table of what each kind of question selects from the store: columns, joins, order, and which filters apply.
#pragma once

#include <string>
#include <vector>

#include "query/query.h"

namespace doichieu {

enum class CellType { text, number, list, json };

struct ColumnSpec {
  const char* key;
  std::string sql;
  CellType type = CellType::text;
  bool detail = false;
};

/// A table that is joined only where its alias is spoken of. It may speak of aliases before it.
struct JoinSpec {
  const char* alias;
  std::string sql;
};

/// Rows of other tables that speak of a record.
struct Elsewhere {
  std::string from, key;  // key: the record's id in them; "" where they are joined to the row itself
};

/// SQL pieces. Aliases: p (plans) and d (documents) always; r (records) for records; t for the kind's own table.
/// A filter whose piece is empty makes no sense for the kind.
struct KindSpec {
  std::string kind;
  std::string from;  // the table that the rows are of
  std::string row;   // its key; "" where rows are grouped
  std::vector<JoinSpec> joins;
  std::vector<ColumnSpec> columns;
  std::string order;        // where no column is asked for
  std::string groupBy;      // "" for one row a record
  std::string searchTable;  // full-text table, by the same key; "" where there is none
  std::string level;        // expression
  std::string role;         // expression
  std::string symbol;       // expression, folded
  std::string dueDay;       // expression, a full date, within dueOf or of the row itself
  Elsewhere dueOf;
  Elsewhere agencyOf;                      // record_agencies f
  std::string agencyName, agencyId, line;  // expressions within agencyOf, or of the row itself
  std::string agencyRoles, partnerRoles;   // SQL lists of record_agencies.role: without and with partners
};

/// `custom`: the kinds that plugins brought. Throws UsageError where the kind is none of all these.
KindSpec kindSpec(const std::string& kind, const std::vector<std::string>& custom);

/// "agencies" over all plans, as the store keeps them (store/totals.h).
KindSpec bodiesOfStore();

const std::vector<std::string>& builtInKinds();

/// The table that a statement begins with. SQLite would guess, and guess wrong: a search asked anew for each record, or
/// all records of a kind sorted for the fifty of the first page.
enum class Start { rows, plans, search };

/// "FROM ..." with those joins that `spokenOf`, the rest of the statement, needs.
std::string fromClause(const KindSpec& spec, Start start, std::string spokenOf);

}  // namespace doichieu
