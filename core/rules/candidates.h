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

  using Hits = std::vector<OpeningFinder::Hit>;

  /// By pattern and then by place. A scattered pattern has one hit, at 0, for the whole text. Good until the next
  /// question on the same thread.
  const Hits& in(std::string_view text) const;
  /// Those at the first letter.
  const Hits& atStartOf(std::string_view text) const;
  /// Its matches may begin anywhere, not just at a hit.
  bool isScattered(int pattern) const { return isScattered_[static_cast<std::size_t>(pattern)]; }

 private:
  void dropHopeless(const Spelling& text, Hits& hits) const;

  Alphabet alphabet_;
  OpeningFinder openings_;
  LetterPairs needs_;              // of literals
  std::vector<bool> isScattered_;  // by pattern
  std::vector<int> scattered_;
};

}  // namespace doichieu
