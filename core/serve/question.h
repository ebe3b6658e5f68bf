// From the parameters of an address to a question to the store: the same names as the command line's options, with "_"
// for "-".
#pragma once

#include "query/query.h"
#include "serve/url.h"

namespace doichieu::serve {

/// Throws UsageError naming a parameter whose value makes no sense. `most`: of rows; 0 for no bound.
QueryRequest questionFrom(const std::string& kind, const Parameters& parameters, int limit, int most);

}  // namespace doichieu::serve
