// Answers of the store as a list for people: each record with its words, and where it stands.
#pragma once

#include "query/query.h"
#include "serve/html.h"
#include "serve/visit.h"

namespace doichieu::serve {

/// For duties, targets, deadlines and references. `withAgency` false leaves out the agency of each duty, where all are
/// the same.
Html answerRows(const Visit& visit, const QueryResult& result, bool withAgency = true);

}  // namespace doichieu::serve
