// A pattern in RE2's syntax as a tree, as far as is needed to tell how its matches begin.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "rules/letter_sets.h"

namespace doichieu {

struct PatternNode {
  enum class Kind {
    nothing,   // takes no letter: "", "\b"
    begin,     // "^": takes no letter, holds at the beginning of the text only
    letter,    // one letter of the set; "$" takes the end of the text
    sequence,  // all parts, one after another
    choice,    // one of the parts
    repeat     // the one part, `least` to `most` times
  };
  static constexpr int kNoLimit = -1;

  Kind kind = Kind::nothing;
  int set = LetterSets::kAll;
  int least = 1, most = 1;
  std::vector<PatternNode> parts;
};

/// Of a pattern that RE2 takes; the tree may match more than the pattern does, never less. Nothing where the pattern
/// uses syntax that is not known here.
std::optional<PatternNode> treeOf(std::string_view pattern, LetterSets& sets);

}  // namespace doichieu
