// What records are asked for beside words, as words of the full-text index: kind, year, level, bodies and the like
// (migrations/0005_facets.sql says which). The index tells how many records have them without a look at the records.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"

namespace doichieu {

/// One word of the index.
std::string facet(char letter, std::int64_t number);
std::string facetOfText(char letter, std::string_view text);
/// Those of the months and years that lie, or begin or end, between two full dates; "" for no bound.
std::vector<std::string> dueFacets(const std::string& firstDay, const std::string& lastDay);

/// Records that have all that was asked for, as an FTS5 expression.
class FacetExpression {
 public:
  /// Records must have one of these. None where the list is empty.
  void addOneOf(const std::vector<std::string>& facets);
  /// With what matchExpression() makes of words, which may be "".
  std::string with(const std::string& words) const;

 private:
  std::string terms_;
};

/// Puts the records of a plan into the full-text index; after all rows of the plan are written.
void indexRecords(Database& database, std::int64_t plan);

}  // namespace doichieu
