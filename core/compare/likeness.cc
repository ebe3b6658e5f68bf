#include "compare/likeness.h"

#include <algorithm>
#include <cmath>

namespace doichieu::compare {
namespace {

double bestCosine(const std::vector<Weighted>& a, const std::vector<Weighted>& b) {
  double best = 0;
  for (const Weighted& x : a)
    for (const Weighted& y : b) best = std::max(best, cosine(x, y));
  return best;
}

struct Shared {
  bool unit = false, value = false;  // of any measure of both
};

Shared sharedMeasures(const std::vector<MeasureSense>& a, const std::vector<MeasureSense>& b) {
  Shared shared;
  for (const MeasureSense& x : a)
    for (const MeasureSense& y : b) {
      if (x.unit != y.unit) continue;
      shared.unit = true;
      shared.value = shared.value || x.magnitude == y.magnitude;
    }
  return shared;
}

/// 1 where both are to be met by the same day, -1 where by different ones: "đến năm 2025 ..., đến năm 2030 ..." in
/// both.
double sameDay(const Timing& a, const Timing& b) {
  if (a.lastDay.empty() || b.lastDay.empty()) return 0;
  return a.lastDay == b.lastDay ? 1 : -1;
}

}  // namespace

WeighedTargets::WeighedTargets(const PreparedPlan& plan, const Rarity& rarity)
    : plan_(plan), whole_(rarity.weigh(plan.targets)), headings_(rarity.weigh(plan.headings)) {
  for (std::size_t i = 0; i < whole_.size(); ++i) {
    clauses_.push_back(rarity.weigh(plan.clauses[i]));
    std::vector<Weighted>& objects = objects_.emplace_back();
    for (const MeasureSense& measure : plan.measures[i]) objects.push_back(rarity.weigh(measure.object));
  }
}

double likeness(const WeighedTargets& a, std::size_t i, const WeighedTargets& b, std::size_t j,
                const Settings& settings) {
  const Likeness& weight = settings.likeness;
  const Closeness whole = closeness(a.whole_[i], b.whole_[j]);
  const Shared shared = sharedMeasures(a.plan_.measures[i], b.plan_.measures[j]);
  const bool otherKind =
      (a.plan_.records.targets[i].kind == "qualitative") != (b.plan_.records.targets[j].kind == "qualitative");
  double sum = weight.bias + (shared.unit ? weight.unit : 0) + (shared.value ? weight.value : 0) +
               (otherKind ? weight.otherKind : 0) + weight.heading * cosine(a.headings_[i], b.headings_[j]) +
               weight.day * sameDay(a.plan_.timings[i], b.plan_.timings[j]);
  // The words of clauses and objects are among those of the whole.
  if (whole.contained > 0)
    sum += weight.cosine * whole.cosine + weight.contained * whole.contained +
           weight.clause * bestCosine(a.clauses_[i], b.clauses_[j]) +
           weight.object * bestCosine(a.objects_[i], b.objects_[j]);
  return 1 / (1 + std::exp(-sum));
}

}  // namespace doichieu::compare
