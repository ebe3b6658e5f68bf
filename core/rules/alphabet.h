// A text's letters as the patterns of a rule set tell them apart: letters that are in the same sets are one. What looks
// for beginnings and for literals works on these small numbers, and each text is decoded once for both.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "rules/letter_sets.h"

namespace doichieu {

/// 0 is the end of the text.
using Letter = std::uint16_t;

/// Good until the next text is spelled on the same thread.
struct Spelling {
  /// Behind the last letter stand this many ends of the text.
  static constexpr std::size_t kEnds = 8;

  const Letter* letters = nullptr;
  const std::uint32_t* places = nullptr;  // their first bytes; the end of the text behind the last
  std::size_t size = 0;
};

/// Immutable; all calls are thread-safe.
class Alphabet {
 public:
  Alphabet() = default;
  explicit Alphabet(const LetterSets& sets);

  std::size_t size() const { return size_; }
  /// By letter: whether the set holds it.
  const std::vector<bool>& lettersOf(int set) const { return lettersOf_[static_cast<std::size_t>(set)]; }
  /// Of the first `most` letters.
  Spelling spell(std::string_view text, std::size_t most = static_cast<std::size_t>(-1)) const;

 private:
  std::vector<Letter> letters_;               // by code point
  std::vector<std::vector<bool>> lettersOf_;  // by set
  std::size_t size_ = 1;
};

}  // namespace doichieu
