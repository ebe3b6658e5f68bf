// How much two statements are about the same thing.
#pragma once

#include <string_view>
#include <unordered_map>

#include "compare/settings.h"
#include "compare/terms.h"

namespace doichieu::compare {

/// Weighted terms of one statement.
struct Weights {
  std::unordered_map<int, double> byTerm;
  double length = 0;  // Euclidean
  double sum = 0;
};

Weights weigh(const Vocabulary& vocabulary, const std::unordered_map<int, int>& terms);
/// 0..1: the angle between the two.
double cosine(const Weights& a, const Weights& b);
/// 0..1: cosine mixed with the share of the smaller statement that stands in the other.
double similarity(const Weights& a, const Weights& b, const Settings& settings);

}  // namespace doichieu::compare
