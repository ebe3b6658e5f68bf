// How much two statements are about the same thing.
#pragma once

#include <vector>

#include "compare/settings.h"
#include "compare/terms.h"

namespace doichieu::compare {

struct WeightedTerm {
  Word id = kGap;
  double weight = 0;
};

/// A statement whose terms weigh by their rarity.
struct Weighted {
  std::vector<WeightedTerm> terms;  // by rising id
  double length = 0;                // Euclidean
  double sum = 0;
};

/// Rarity among the statements of two plans: the words of the programme itself ("phòng, chống ma túy") weigh little.
class Rarity {
 public:
  Rarity(const Frequencies& a, const Frequencies& b);

  Weighted weigh(const Terms& terms) const;
  std::vector<Weighted> weigh(const std::vector<Terms>& all) const;

 private:
  double of(Word term) const;

  const Frequencies& a_;
  const Frequencies& b_;
  std::vector<double> weights_;  // by the number of statements that a term stands in
};

struct Closeness {
  double cosine = 0;     // 0..1: the angle between the two
  double contained = 0;  // 0..1: share of the smaller one's weight that stands in the other
};
Closeness closeness(const Weighted& a, const Weighted& b);
double cosine(const Weighted& a, const Weighted& b);
/// 0..1: cosine mixed with the share of the smaller statement that stands in the other.
double similarity(const Weighted& a, const Weighted& b, const Settings& settings);

}  // namespace doichieu::compare
