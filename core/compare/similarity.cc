#include "compare/similarity.h"

#include <algorithm>
#include <cmath>

namespace doichieu::compare {
namespace {

// A word said often in one statement is no more what it is about than one said twice.
constexpr int kMostCounted = 2;

struct Overlap {
  double product = 0;  // of weights
  double common = 0;   // the lesser weight of each shared term
};

Overlap overlap(const Weighted& a, const Weighted& b) {
  Overlap found;
  for (auto x = a.terms.begin(), y = b.terms.begin(); x != a.terms.end() && y != b.terms.end();) {
    if (x->id < y->id) {
      ++x;
    } else if (y->id < x->id) {
      ++y;
    } else {
      found.product += x->weight * y->weight;
      found.common += std::min(x->weight, y->weight);
      ++x;
      ++y;
    }
  }
  return found;
}

}  // namespace

Rarity::Rarity(const Frequencies& a, const Frequencies& b) : a_(a), b_(b) {
  const int all = a.counted + b.counted;
  for (int statements = 0; statements <= all; ++statements)
    weights_.push_back(std::max(0.0, std::log((all + 1.0) / (statements + 0.5))));
}

double Rarity::of(Word term) const {
  return weights_[static_cast<std::size_t>(a_.of(term) + b_.of(term))];
}

Weighted Rarity::weigh(const Terms& terms) const {
  Weighted weighted;
  weighted.terms.reserve(terms.size());
  for (const Term& term : terms) {
    const double weight = of(term.id) * std::min(term.times, kMostCounted);
    weighted.terms.push_back({term.id, weight});
    weighted.length += weight * weight;
    weighted.sum += weight;
  }
  weighted.length = std::sqrt(weighted.length);
  return weighted;
}

std::vector<Weighted> Rarity::weigh(const std::vector<Terms>& all) const {
  std::vector<Weighted> weighted;
  weighted.reserve(all.size());
  for (const Terms& terms : all) weighted.push_back(weigh(terms));
  return weighted;
}

Closeness closeness(const Weighted& a, const Weighted& b) {
  if (a.length == 0 || b.length == 0) return {};
  const Overlap both = overlap(a, b);
  return {both.product / a.length / b.length, both.common / std::min(a.sum, b.sum)};
}

double cosine(const Weighted& a, const Weighted& b) {
  return closeness(a, b).cosine;
}

double similarity(const Weighted& a, const Weighted& b, const Settings& settings) {
  const Closeness both = closeness(a, b);
  return settings.cosineShare * both.cosine + (1 - settings.cosineShare) * settings.containmentScale * both.contained;
}

}  // namespace doichieu::compare
