// Where in a text which patterns may match: asked of their openings first, then of the literals that they need.
#pragma once

#include <string_view>
#include <vector>

#include "rules/alphabet.h"
#include "rules/letter_pairs.h"
#include "rules/opening_finder.h"
#include "rules/pattern.h"

namespace doichieu {

/// Immutable; all calls are thread-safe.
class Candidates {
 public:
  Candidates() = default;
  /// Patterns are numbered from 0.
  explicit Candidates(const std::vector<Pattern>& patterns);

  /// By pattern and then by place. A scattered pattern has one hit, at 0, for the whole text.
  std::vector<OpeningFinder::Hit> in(std::string_view text) const;
  /// The patterns that may match at the first letter, ascending.
  std::vector<int> atStartOf(std::string_view text) const;
  /// Its matches may begin anywhere, not just at a hit.
  bool isScattered(int pattern) const { return isScattered_[static_cast<std::size_t>(pattern)]; }

 private:
  Alphabet alphabet_;
  OpeningFinder openings_;
  LetterPairs needs_;              // of literals
  std::vector<bool> isScattered_;  // by pattern
  std::vector<int> scattered_;
};

}  // namespace doichieu
