// The words that tell what a number means (config/targets/words.tsv), found in a statement.
#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "doichieu/base/span.h"
#include "doichieu/rules/gazetteer.h"

namespace doichieu::targets {

/// Explained in config/targets/words.tsv.
enum class Sense : unsigned char {
  plain,
  ge,
  gt,
  le,
  lt,
  about,
  from,
  to,
  upwards,
  downwards,
  reach,
  increase,
  decrease,
  levelUp,
  levelDown,
  level,
  times,
  strive,
  filler,
  carry,
  have,
  passive,
  passiveIf,
  act,
  open,
  stop,
  zero,
  zeroIf,
  zeroVerb,
  become,
  pledge,
  propose,
  keep,
  join,
  ratio,
  commit,
  place,
  condition,
  means,
  locative,
  plural,
  tail,
  transitive,
  within,
  whole,
  index,
  rank,
  ahead,
  lasting,
  grade,
  report,
  over,
  negation
};

/// What one phrase may mean: several senses, of which its surroundings choose.
class Senses {
 public:
  constexpr Senses() = default;
  constexpr Senses(std::initializer_list<Sense> senses) {
    for (const Sense sense : senses) add(sense);
  }
  constexpr void add(Sense sense) { bits_ |= bit(sense); }
  constexpr void add(Senses other) { bits_ |= other.bits_; }
  constexpr bool has(Sense sense) const { return (bits_ & bit(sense)) != 0; }
  constexpr bool any(Senses others) const { return (bits_ & others.bits_) != 0; }

 private:
  static constexpr std::uint64_t bit(Sense sense) { return std::uint64_t{1} << static_cast<unsigned>(sense); }
  std::uint64_t bits_ = 0;
};

struct WordMark {
  Span span;
  Senses senses;
};

/// Immutable after load, thread-safe.
class Lexicon {
 public:
  /// Throws ConfigError with file:line.
  static Lexicon load(const std::filesystem::path& configFolder);
  /// Non-overlapping, left to right, the longest phrase at each word.
  std::vector<WordMark> find(std::string_view text) const;

 private:
  std::vector<Senses> entries_;
  Gazetteer phrases_;
};

}  // namespace doichieu::targets
