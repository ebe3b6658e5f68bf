#include "compare/ordering.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "doichieu/model/level.h"

namespace doichieu::compare {
namespace {

using Senses = std::vector<MeasureSense>;

/// The same level, or at least not another one.
int scopeRank(const MeasureSense& parent, const MeasureSense& child) {
  if (parent.scope.empty() || child.scope.empty()) return 1;
  return parent.scope == child.scope ? 2 : 0;
}

std::size_t bestPartner(const MeasureSense& parent, const Senses& candidates, const Rarity& rarity) {
  const Weighted object = rarity.weigh(parent.object);
  std::size_t best = 0;
  std::optional<std::tuple<bool, bool, int, double>> bestRank;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const std::tuple rank{
        parent.unit == candidates[i].unit && (parent.timesAYear > 0) == (candidates[i].timesAYear > 0),
        parent.change == candidates[i].change, scopeRank(parent, candidates[i]),
        cosine(object, rarity.weigh(candidates[i].object))};
    if (!bestRank || rank > *bestRank) {
      best = i;
      bestRank = rank;
    }
  }
  return best;
}

/// What the parent asks of a level above the child is not asked of the child, unless it sets a figure for that level
/// itself.
bool isOfHigherLevel(const MeasureSense& parent, const MeasureSense& child, const std::string& childLevel) {
  return !parent.scope.empty() && child.scope != parent.scope && isLevel(childLevel) &&
         rankOfLevel(parent.scope) < rankOfLevel(childLevel);
}

// equal with stricter is stricter, equal with weaker is weaker; anything else cannot be ordered.
TargetStatus together(const std::vector<MeasurePair>& pairs) {
  const bool onlyDoing = std::all_of(pairs.begin(), pairs.end(), [](const MeasurePair& p) { return p.metByDoing; });
  bool stricter = false, weaker = false;
  for (const MeasurePair& pair : pairs) {
    if (pair.metByDoing && !onlyDoing) continue;
    const TargetStatus status = pair.order.status;
    if (status == TargetStatus::changed) return TargetStatus::changed;
    stricter = stricter || status == TargetStatus::stricter;
    weaker = weaker || status == TargetStatus::weaker;
  }
  if (stricter && weaker) return TargetStatus::changed;
  return stricter ? TargetStatus::stricter : weaker ? TargetStatus::weaker : TargetStatus::equal;
}

}  // namespace

Ordering orderTargets(const PreparedPlan& parentPlan, std::size_t parentTarget, const PreparedPlan& childPlan,
                      std::size_t childTarget, const Rarity& rarity) {
  const Target& parent = parentPlan.records.targets[parentTarget];
  const Target& child = childPlan.records.targets[childTarget];
  const Senses& ofParent = parentPlan.measures[parentTarget];
  const Senses& ofChild = childPlan.measures[childTarget];
  if (parent.kind == "qualitative" && child.kind == "qualitative") return {TargetStatus::equal, {}};
  if (ofParent.empty() || ofChild.empty()) {
    const bool metByDoing = !ofParent.empty() && std::all_of(ofParent.begin(), ofParent.end(),
                                                             [](const MeasureSense& m) { return m.allSubordinates; });
    return {metByDoing ? TargetStatus::equal : TargetStatus::changed, {}};
  }
  Ordering ordering;
  for (std::size_t i = 0; i < ofParent.size(); ++i) {
    const std::size_t partner = bestPartner(ofParent[i], ofChild, rarity);
    const MeasureOrder order =
        orderMeasures(ofParent[i], parentPlan.timings[parentTarget], ofChild[partner], childPlan.timings[childTarget]);
    MeasurePair pair{i, partner, order, ofParent[i].allSubordinates};
    if (pair.metByDoing && ofParent[i].unit != ofChild[partner].unit)
      pair.order = {TargetStatus::equal, TargetStatus::equal, TimeSense::none, 0, 0, 0};
    ordering.pairs.push_back(pair);
  }
  const std::string level = childPlan.records.header.issuerLevel.value_or("");
  const auto ofHigherLevel = [&](const MeasurePair& pair) {
    return isOfHigherLevel(ofParent[pair.parent], ofChild[pair.child], level);
  };
  if (!std::all_of(ordering.pairs.begin(), ordering.pairs.end(), ofHigherLevel))
    std::erase_if(ordering.pairs, ofHigherLevel);
  ordering.status = together(ordering.pairs);
  return ordering;
}

}  // namespace doichieu::compare
