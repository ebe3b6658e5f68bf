// From a filter to SQL: what each field means for one kind, and by which way its rows are found fastest.
#pragma once

#include <string>

#include "doichieu/agencies/directory.h"
#include "query/condition.h"
#include "query/query_kinds.h"
#include "store/store.h"

namespace doichieu {

/// The way to the rows of one question. SQLite has no idea how many duties the police have or how many records hold a
/// word: the full-text index, which knows the words of records and their facets (store/record_facets.h), is asked
/// first, up to a bound.
struct Route {
  Condition condition;
  Start start = Start::rows;
  bool walked = false;  // along `start`'s own order until a page is full: there are too many to be sorted
  bool ranked = false;  // a search whose hits are few enough to be ordered by relevance
  std::string match;    // of records: what finds them all in the full-text index alone; "" where it cannot
};

/// `directory` may be nullptr. Throws UsageError on a filter that makes no sense for the kind.
Route routeOf(Store& store, const AgencyDirectory* directory, const KindSpec& spec, const QueryFilter& filter,
              bool sorted);

}  // namespace doichieu
