// How probable it is that one target answers another: several signs, weighed by config/compare/settings.tsv.
#pragma once

#include <vector>

#include "compare/prepared.h"
#include "compare/similarity.h"

namespace doichieu::compare {

/// A plan's targets with the weights that their words have against one other plan. Lives no longer than the plan.
class WeighedTargets {
 public:
  WeighedTargets(const PreparedPlan& plan, const Rarity& rarity);

  std::size_t size() const { return whole_.size(); }
  const Weighted& whole(std::size_t target) const { return whole_[target]; }

  friend double likeness(const WeighedTargets& a, std::size_t i, const WeighedTargets& b, std::size_t j,
                         const Settings& settings);

 private:
  const PreparedPlan& plan_;
  std::vector<Weighted> whole_, headings_;
  std::vector<std::vector<Weighted>> clauses_, objects_;
};

/// 0..1.
double likeness(const WeighedTargets& a, std::size_t i, const WeighedTargets& b, std::size_t j,
                const Settings& settings);

}  // namespace doichieu::compare
