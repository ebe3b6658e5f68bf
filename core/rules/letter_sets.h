// Sets of code points as patterns name them ("a", "\d", "[^\s,]"), each kept once and known by its number.
#pragma once

#include <unicode/uniset.h>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace doichieu {

/// Sets may hold more than RE2 takes, never less: what is asked of them is where a match cannot begin.
class LetterSets {
 public:
  /// The set of all code points, and the one that holds the end of the text alone.
  static constexpr int kAll = 0, kEnd = 1;

  LetterSets();

  /// Of one letter; of both cases where `anyCase`.
  int of(char32_t letter, bool anyCase);
  /// Of an escape that stands for letters ("\d"); kAll where it is not known here.
  int ofEscape(std::string_view escape, bool anyCase);
  /// Of a bracket expression, from '[' to ']'.
  int ofBrackets(std::string_view brackets, bool anyCase);

  const icu::UnicodeSet& operator[](int number) const { return sets_[static_cast<std::size_t>(number)]; }
  std::size_t size() const { return sets_.size(); }
  /// Roughly which share of a plan's letters is in the set.
  double share(int number) const { return shares_[static_cast<std::size_t>(number)]; }

 private:
  int numberOf(const icu::UnicodeSet& set);
  template <typename Make>
  int once(std::string_view text, bool anyCase, const Make& make);

  std::vector<icu::UnicodeSet> sets_;
  std::vector<double> shares_;                                      // by set
  std::map<std::pair<std::string, bool>, int, std::less<>> known_;  // by pattern text
};

/// Length in bytes of the bracket expression that begins at `at`; 0 where it has no end.
std::size_t bracketsLength(std::string_view pattern, std::size_t at);
/// Length in bytes of the escape that begins at `at`: "\d", "\pL", "\p{Lu}", "\x{2013}".
std::size_t escapeLength(std::string_view pattern, std::size_t at);

}  // namespace doichieu
