// Which of two aligned targets asks for more.
#pragma once

#include <vector>

#include "compare/comparison.h"
#include "compare/measure_order.h"
#include "compare/prepared.h"
#include "compare/similarity.h"

namespace doichieu::compare {

/// A parent measure and the child measure that it is held against.
struct MeasurePair {
  std::size_t parent = 0, child = 0;  // indices into the targets' measures
  MeasureOrder order;
  bool metByDoing = false;  // it counts subordinate bodies, of which the child is one
};

struct Ordering {
  TargetStatus status = TargetStatus::changed;
  std::vector<MeasurePair> pairs;  // one a parent measure; empty where a side has none
};

Ordering orderTargets(const PreparedPlan& parent, std::size_t parentTarget, const PreparedPlan& child,
                      std::size_t childTarget, const Rarity& rarity);

}  // namespace doichieu::compare
