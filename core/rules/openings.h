// How the matches of a pattern begin, told from the pattern itself: where a text has none of its openings, no match can
// begin, and no automaton needs to look.
#pragma once

#include <string_view>
#include <vector>

#include "rules/letter_sets.h"

namespace doichieu {

/// One way to begin. By place: the sets one of which holds the letter there. Behind the last place anything may follow.
using Opening = std::vector<std::vector<int>>;

struct Openings {
  /// Letters that are looked at. Most words of a pattern differ within fewer.
  static constexpr std::size_t kPlaces = 8;

  /// At the beginning of a text, where "^" holds. An opening without places is there in every text.
  std::vector<Opening> atStart{{}};
  /// Behind it.
  std::vector<Opening> behindStart;
  /// Matches may begin almost anywhere, or the pattern is not understood: there is nothing in behindStart.
  bool scattered = true;
};

/// Of a pattern that RE2 takes.
Openings openingsOf(std::string_view pattern, LetterSets& sets);

}  // namespace doichieu
