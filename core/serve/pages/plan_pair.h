// Which plans a request means: by number, symbol, file or words of the title.
#pragma once

#include <cstdint>
#include <string>

#include "serve/visit.h"

namespace doichieu::serve {

/// Throws HttpError: 404 where there is none, 409 where there are several (naming some).
std::int64_t onePlan(Visit& visit, const std::string& selector);

struct PlanPair {
  std::int64_t parent = 0, child = 0;
};
/// From the parameters "child" and "parent"; without "parent", the cited plan that stands nearest above. Throws
/// HttpError.
PlanPair planPair(Visit& visit);

}  // namespace doichieu::serve
