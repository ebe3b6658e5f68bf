// Which of two aligned targets asks for more.
#pragma once

#include <optional>
#include <vector>

#include "compare/comparison.h"
#include "compare/settings.h"
#include "compare/similarity.h"
#include "doichieu/model/record.h"

namespace doichieu::compare {

/// A parent measure and the child measure that it is held against.
struct MeasurePair {
  const Measure* parent = nullptr;
  const Measure* child = nullptr;
  TargetStatus status = TargetStatus::changed;
  bool metByDoing = false;  // it counts subordinate bodies, of which the child is one
};

struct Ordering {
  TargetStatus status = TargetStatus::changed;
  std::vector<MeasurePair> pairs;  // one a parent measure; empty where a side has none
};

Ordering orderTargets(const Target& parent, const Target& child, Vocabulary& vocabulary, const Settings& settings);

}  // namespace doichieu::compare
