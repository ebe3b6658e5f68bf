// The store as a whole, from what it keeps of itself: the tree of plans, the cited plans that it lacks, bodies, duties
// by line and role, and what lists can be filtered by. Nothing here walks over all plans.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "store/store.h"

namespace doichieu {

/// A part of a long list.
struct Slice {
  int offset = 0, limit = 40;
};

/// A plan with those below it; `children` may hold fewer than there are.
struct TreeNode {
  PlanSummary plan;
  std::size_t childCount = 0;
  std::vector<TreeNode> children;
};

struct PlanForest {
  std::vector<TreeNode> roots;  // those with most plans right below them first
  std::int64_t total = 0;       // plans with others below them and none above
};
/// Each plan stands below the nearest one that it cites. At most `most` children of a node are given.
PlanForest planForest(Store& store, const Slice& slice, std::size_t most);

struct LackingPlan {
  std::string type;
  Text symbol, issuer, date, title;
  std::int64_t citing = 0;            // plans of the store that cite it
  std::vector<std::int64_t> citedBy;  // the first few of them
};
struct LackingPlans {
  std::vector<LackingPlan> plans;  // most cited first
  std::int64_t total = 0;
};
/// Plans and programmes that plans of the store cite and the store lacks.
LackingPlans lackingPlans(Store& store, const Slice& slice);

/// One body over all plans.
struct BodyTotal {
  std::string name, id, level, line;  // id "" outside the gazetteer
  std::int64_t plans = 0, mentions = 0, duties = 0;
};
struct BodyTotals {
  std::vector<BodyTotal> bodies;  // those with most duties first
  std::int64_t total = 0;
};
/// Empty fields do not filter; `words` of name or id need no accents.
struct BodyFilter {
  std::string words, line, level;
};
BodyTotals bodyTotals(Store& store, const BodyFilter& filter, const Slice& slice);

/// Number of duties by vertical line and role.
std::map<std::string, std::map<std::string, std::int64_t>> dutyTotals(Store& store);

struct PlanFacets {
  std::vector<std::string> provinces;
  std::vector<std::int64_t> years;  // the latest first
};
PlanFacets planFacets(Store& store);

/// Plans that came last with the plan that each stands below: what one would want to compare.
std::vector<std::pair<PlanSummary, PlanSummary>> latestPairs(Store& store, int most);

}  // namespace doichieu
