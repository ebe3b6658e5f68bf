// Many patterns at once: one automaton over the text tells which of them match. Built when it is first asked, since
// most programs ask few of the sets that they load.
#pragma once

#include <re2/re2.h>
#include <re2/set.h>

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace doichieu {

/// All calls but add() are const and thread-safe.
class PatternSet {
 public:
  explicit PatternSet(RE2::Anchor anchor) : anchor_(anchor) {}

  /// A pattern that RE2 takes; they are numbered from 0.
  void add(const std::string& pattern) { patterns_.push_back(pattern); }
  /// The patterns that match, ascending: exact, or all where the automaton grew too large to tell.
  std::vector<int> matching(std::string_view text) const;

 private:
  void build() const;

  RE2::Anchor anchor_;
  std::vector<std::string> patterns_;
  mutable std::once_flag built_;
  mutable std::unique_ptr<RE2::Set> automaton_;  // none where it would be too large
};

}  // namespace doichieu
