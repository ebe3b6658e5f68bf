// Which child target answers which parent target, over the whole plan at once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compare/likeness.h"
#include "compare/prepared.h"
#include "compare/similarity.h"

namespace doichieu::compare {

struct Match {
  std::optional<std::size_t> child;
  double similarity = 0;  // likeness to that child target; where there is none, to the nearest
};

/// Two plans side by side. Lives no longer than they do.
class Alignment {
 public:
  Alignment(const PreparedPlan& parent, const PreparedPlan& child, const Settings& settings);

  /// One a parent target.
  const std::vector<Match>& matches() const { return matches_; }
  /// Ids of the child's duties and sections that speak of a parent target, best first.
  std::vector<std::string> addressedIn(std::size_t parentTarget);
  const Rarity& rarity() const { return rarity_; }

 private:
  void weighPassages();

  const PreparedPlan& child_;
  const Settings& settings_;
  Rarity rarity_;
  WeighedTargets parentTargets_;
  std::vector<Weighted> passages_;
  std::vector<Match> matches_;
};

}  // namespace doichieu::compare
