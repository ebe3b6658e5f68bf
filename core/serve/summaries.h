// What pages say of the store as a whole. Each is found by a walk over all plans and kept.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "query/chain.h"
#include "serve/kept.h"
#include "serve/plan_tree.h"

namespace doichieu::serve {

/// One body over all plans.
struct AgencyTotal {
  std::string name, id, level, line;  // id "" outside the gazetteer
  std::string folded;                 // name and id, folded for search
  std::int64_t plans = 0, mentions = 0, duties = 0;
};

/// Number of duties by vertical line and role.
using DutyMatrix = std::map<std::string, std::map<std::string, std::int64_t>>;

struct PlanFacets {
  std::vector<std::string> provinces;
  std::vector<std::int64_t> years;  // the latest first
};

/// Thread-safe.
class Summaries {
 public:
  std::shared_ptr<const PlanTree> tree(Store& store);
  std::shared_ptr<const std::vector<LackingPlan>> lacking(Store& store);
  /// Those with most duties first.
  std::shared_ptr<const std::vector<AgencyTotal>> agencies(Store& store);
  std::shared_ptr<const DutyMatrix> dutyMatrix(Store& store);
  std::shared_ptr<const PlanFacets> facets(Store& store);

 private:
  Kept<PlanTree> tree_;
  Kept<std::vector<LackingPlan>> lacking_;
  Kept<std::vector<AgencyTotal>> agencies_;
  Kept<DutyMatrix> dutyMatrix_;
  Kept<PlanFacets> facets_;
};

}  // namespace doichieu::serve
