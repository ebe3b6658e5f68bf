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

/// SQL pieces. Aliases: p (plans) and d (documents) always; r (records) for records; t for the kind's own table.
/// A filter whose piece is empty makes no sense for the kind.
struct KindSpec {
  std::string kind;
  std::string from;
  std::vector<ColumnSpec> columns;
  std::string order;           // where no column is asked for
  std::string groupBy;         // "" for one row a record
  std::string searchTable, searchRow;
  std::string level;           // expression
  std::string role;            // expression
  std::string symbol;          // expression, folded
  std::string dueDay;          // expression, a full date
  std::string dueIn;           // "" or the SELECT ... WHERE in which dueDay is looked for
  std::string agencyIn;        // SELECT ... WHERE of the record ids in record_agencies f; "{roles}" takes agencyRoles
  std::string agencyName, agencyId, line;  // expressions within agencyIn, or of the row itself
  std::string agencyRoles, partnerRoles;   // SQL lists of record_agencies.role: without and with partners
};

/// `custom`: the kinds that plugins brought. Throws UsageError where the kind is none of all these.
KindSpec kindSpec(const std::string& kind, const std::vector<std::string>& custom);

const std::vector<std::string>& builtInKinds();

}  // namespace doichieu
