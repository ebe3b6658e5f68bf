#include "compare/similarity.h"

#include <algorithm>
#include <cmath>

namespace doichieu::compare {
namespace {

// A word said often in one statement is no more what it is about than one said twice.
constexpr int kMostCounted = 2;

template <typename Combine>
double overCommonTerms(const Weights& a, const Weights& b, Combine combine) {
  const Weights& smaller = a.byTerm.size() <= b.byTerm.size() ? a : b;
  const Weights& larger = &smaller == &a ? b : a;
  double total = 0;
  for (const auto& [term, weight] : smaller.byTerm)
    if (const auto other = larger.byTerm.find(term); other != larger.byTerm.end()) total += combine(weight, other->second);
  return total;
}

}  // namespace

Weights weigh(const Vocabulary& vocabulary, const std::unordered_map<int, int>& terms) {
  Weights weights;
  for (const auto& [term, times] : terms) {
    const double weight = std::max(0.0, vocabulary.rarity(term)) * std::min(times, kMostCounted);
    weights.byTerm[term] = weight;
    weights.length += weight * weight;
    weights.sum += weight;
  }
  weights.length = std::sqrt(weights.length);
  return weights;
}

double cosine(const Weights& a, const Weights& b) {
  if (a.length == 0 || b.length == 0) return 0;
  return overCommonTerms(a, b, [](double x, double y) { return x * y; }) / a.length / b.length;
}

double similarity(const Weights& a, const Weights& b, const Settings& settings) {
  const double smaller = std::min(a.sum, b.sum);
  if (smaller == 0) return 0;
  const double contained = overCommonTerms(a, b, [](double x, double y) { return std::min(x, y); }) / smaller;
  return settings.cosineShare * cosine(a, b) + (1 - settings.cosineShare) * settings.containmentScale * contained;
}

}  // namespace doichieu::compare
