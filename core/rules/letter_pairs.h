// Which pairs of letters stand side by side in a text, roughly and in no space: enough to tell that a literal does not
// stand in it. The cheap question before a regular expression is asked.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "rules/alphabet.h"

namespace doichieu {

/// Literals in lower case; a text that in lower case holds none of one of the lists has no match.
using NeededLiterals = std::vector<std::vector<std::string>>;

/// Immutable once built; all calls are thread-safe. The case of letters does not count.
class LetterPairs {
 public:
  /// Different pairs may have one place. Bytes, not bits: they are set faster than they could be saved.
  using Seen = std::array<std::uint8_t, 2048>;

  LetterPairs() = default;
  /// The letters of literals, for an alphabet that tells them apart.
  static void addLetters(const NeededLiterals& needed, LetterSets& letters);
  /// One entry for each pattern; `letters` holds their letters, `alphabet` was made of it.
  LetterPairs(const std::vector<NeededLiterals>& patterns, LetterSets& letters, const Alphabet& alphabet);

  Seen in(const Spelling& text) const;
  /// False where the text that was seen cannot hold what the pattern needs.
  bool mayHold(const Seen& seen, int pattern) const;

 private:
  // What a pattern needs, list by list: how long each list is, then its literals, each as the number of its pairs and
  // their places. In one piece, since it is read for many patterns of each text.
  using Code = std::vector<std::uint32_t>;
  static std::size_t placeOf(std::uint32_t first, std::uint32_t second);
  std::vector<std::size_t> placesOf(const std::string& literal, LetterSets& letters, const Alphabet& alphabet) const;
  Code codeOf(const std::vector<std::string>& list, LetterSets& letters, const Alphabet& alphabet) const;
  void uniteCases(const NeededLiterals& needed, LetterSets& letters, const Alphabet& alphabet);

  std::vector<std::uint16_t> classes_;  // by letter, both cases alike; 0 for letters of no literal
  Code code_;
  std::vector<std::size_t> begins_{0};  // by pattern, in code_; its end behind the last
  std::uint16_t lastClass_ = 0;
};

}  // namespace doichieu
