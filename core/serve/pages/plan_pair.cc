#include "serve/pages/plan_pair.h"

#include "query/chain.h"

namespace doichieu::serve {
namespace {

constexpr std::size_t kMostNamed = 8;

}  // namespace

std::int64_t onePlan(Visit& visit, const std::string& selector) {
  const std::vector<std::int64_t> found = visit.store().plans().matching(selector);
  if (found.empty()) throw HttpError(404, visit.text("plan.not_found"));
  if (found.size() == 1) return found.front();
  std::string list;
  for (std::size_t i = 0; i < found.size() && i < kMostNamed; ++i)
    list += (list.empty() ? "" : ", ") + std::to_string(found[i]);
  throw HttpError(409, visit.text("plan.ambiguous", {selector, list}));
}

PlanPair planPair(Visit& visit) {
  PlanPair pair;
  pair.child = onePlan(visit, visit.query().value("child"));
  const std::string parent = visit.query().value("parent");
  if (!parent.empty()) {
    pair.parent = onePlan(visit, parent);
    return pair;
  }
  const auto found = parentOf(visit.store(), pair.child);
  if (!found) throw HttpError(404, visit.text("compare.no_parent_here"));
  pair.parent = *found;
  return pair;
}

}  // namespace doichieu::serve
