// Which of many sets of literals a text holds one of, found in one pass over the text (Aho-Corasick on letters, whose
// case does not count). The cheap question before any regular expression is asked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace doichieu {

/// Immutable once built; all calls are thread-safe.
class LiteralFinder {
 public:
  LiteralFinder() = default;
  /// Literals in lower case, one list for each set. A set without literals is found in every text.
  explicit LiteralFinder(const std::vector<std::vector<std::string>>& sets);

  /// The numbers of the sets of which the text holds a literal, ascending.
  std::vector<int> setsIn(std::string_view text) const;

 private:
  using State = std::uint16_t;
  using Class = std::uint16_t;
  using Mask = std::vector<std::uint64_t>;  // a bit for each set

  void numberClasses(const std::vector<std::vector<std::u32string>>& literals);
  State stateOf(const std::u32string& literal);
  void link(std::vector<Mask>& ends);

  Mask always_;                 // the sets without literals
  std::vector<Class> classes_;  // by code point, both cases alike; 0 for letters of no literal
  std::size_t classCount_ = 1;
  std::vector<State> next_;     // by state and class
  std::vector<State> maskOf_;   // by state: which of masks_ holds the sets found there; 0 for none
  std::vector<Mask> masks_;
};

}  // namespace doichieu
