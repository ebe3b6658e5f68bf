#include "compare/alignment.h"

#include <algorithm>
#include <map>

#include "compare/assignment.h"

namespace doichieu::compare {
namespace {

constexpr std::size_t kMostPlaces = 5;  // of addressedIn

/// Share of the statement's weight that stands in the passage. The other way round a heading of two words would hold
/// anything.
double heldIn(const Weighted& passage, const Weighted& statement) {
  double held = 0;
  for (auto x = passage.terms.begin(), y = statement.terms.begin();
       x != passage.terms.end() && y != statement.terms.end();) {
    if (x->id == y->id) held += std::min(x->weight, y->weight);
    const bool first = x->id <= y->id, second = y->id <= x->id;
    x += first;
    y += second;
  }
  return statement.sum == 0 ? 0 : held / statement.sum;
}

}  // namespace

Alignment::Alignment(const PreparedPlan& parent, const PreparedPlan& child, const Settings& settings)
    : child_(child),
      settings_(settings),
      rarity_(parent.frequencies, child.frequencies),
      parentTargets_(parent, rarity_) {
  const WeighedTargets childTargets(child, rarity_);
  std::vector<std::vector<double>> gains(parentTargets_.size(), std::vector<double>(childTargets.size()));
  for (std::size_t i = 0; i < parentTargets_.size(); ++i)
    for (std::size_t j = 0; j < childTargets.size(); ++j)
      gains[i][j] = likeness(parentTargets_, i, childTargets, j, settings) - settings.threshold;
  const auto assigned = bestAssignment(gains, settings.reuseCost);
  for (std::size_t i = 0; i < parentTargets_.size(); ++i) {
    Match match{assigned[i], 0};
    if (match.child) {
      match.similarity = gains[i][*match.child] + settings.threshold;
    } else if (!gains[i].empty()) {
      match.similarity = *std::max_element(gains[i].begin(), gains[i].end()) + settings.threshold;
    }
    matches_.push_back(match);
  }
}

void Alignment::weighPassages() {
  if (!passages_.empty()) return;
  for (const PreparedPlan::Passage& passage : child_.passages) passages_.push_back(rarity_.weigh(passage.terms));
}

std::vector<std::string> Alignment::addressedIn(std::size_t parentTarget) {
  weighPassages();
  std::map<std::string, double> best;  // by place
  for (std::size_t i = 0; i < passages_.size(); ++i) {
    const Weighted& target = parentTargets_.whole(parentTarget);
    const double value = (cosine(target, passages_[i]) + heldIn(passages_[i], target)) / 2;
    if (value < settings_.passageThreshold) continue;
    double& most = best[child_.passages[i].place];
    most = std::max(most, value);
  }
  std::vector<std::pair<double, std::string>> places;
  for (const auto& [place, value] : best) places.emplace_back(value, place);
  std::stable_sort(places.begin(), places.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < places.size() && i < kMostPlaces; ++i) ids.push_back(places[i].second);
  return ids;
}

}  // namespace doichieu::compare
