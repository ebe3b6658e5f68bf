#include "compare/alignment.h"

#include <algorithm>
#include <map>

#include "compare/assignment.h"

namespace doichieu::compare {
namespace {

constexpr std::size_t kMostPlaces = 5;  // of addressedIn

bool shareUnit(const std::vector<MeasureSense>& a, const std::vector<MeasureSense>& b) {
  return std::any_of(a.begin(), a.end(), [&](const MeasureSense& x) {
    return std::any_of(b.begin(), b.end(), [&](const MeasureSense& y) { return x.unit == y.unit; });
  });
}

}  // namespace

Alignment::Alignment(const PreparedPlan& parent, const PreparedPlan& child, const Settings& settings)
    : parent_(parent),
      child_(child),
      settings_(settings),
      rarity_(parent.frequencies, child.frequencies),
      parentTargets_(rarity_.weigh(parent.targets)),
      childTargets_(rarity_.weigh(child.targets)) {
  std::vector<std::vector<double>> gains(parentTargets_.size(), std::vector<double>(childTargets_.size()));
  for (std::size_t i = 0; i < parentTargets_.size(); ++i)
    for (std::size_t j = 0; j < childTargets_.size(); ++j) gains[i][j] = likeness(i, j) - settings.threshold;
  const auto assigned = bestAssignment(gains, settings.reuseCost);
  for (std::size_t i = 0; i < parentTargets_.size(); ++i) {
    Match match{assigned[i], 0};
    if (match.child) {
      match.similarity = gains[i][*match.child] + settings.threshold;
    } else if (!gains[i].empty()) {
      match.similarity = *std::max_element(gains[i].begin(), gains[i].end()) + settings.threshold;
    }
    match.similarity = std::clamp(match.similarity, 0.0, 1.0);
    matches_.push_back(match);
  }
}

double Alignment::likeness(std::size_t parentTarget, std::size_t childTarget) const {
  const bool parentInWords = parent_.records.targets[parentTarget].kind == "qualitative";
  const bool childInWords = child_.records.targets[childTarget].kind == "qualitative";
  double value = similarity(parentTargets_[parentTarget], childTargets_[childTarget], settings_);
  if (shareUnit(parent_.measures[parentTarget], child_.measures[childTarget])) value += settings_.unitBonus;
  if (parentInWords != childInWords) value -= settings_.kindPenalty;
  return value;
}

void Alignment::weighPassages() {
  if (!passages_.empty()) return;
  for (const PreparedPlan::Passage& passage : child_.passages) passages_.push_back(rarity_.weigh(passage.terms));
}

std::vector<std::string> Alignment::addressedIn(std::size_t parentTarget) {
  weighPassages();
  std::map<std::string, double> best;  // by place
  for (std::size_t i = 0; i < passages_.size(); ++i) {
    const double value = similarity(parentTargets_[parentTarget], passages_[i], settings_);
    if (value < settings_.addressedThreshold) continue;
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
