// One pattern of a rule, compiled: where it matches, and which literals a text must hold for it to match at all.
#pragma once

#include <re2/re2.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "doichieu/rules/rule_set.h"

namespace re2 {
class FilteredRE2;
}

namespace doichieu {

/// Immutable; all calls are thread-safe.
class Pattern {
 public:
  /// `text` in RE2's syntax. Throws ConfigError, which does not know of file and line.
  explicit Pattern(const std::string& text);
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  ~Pattern();

  static RE2::Options options();

  /// As it was given.
  const std::string& text() const { return regex_->pattern(); }
  /// Lists of literals in lower case: a text that in lower case holds none of one of them has no match.
  const std::vector<std::vector<std::string>>& needed() const { return needed_; }

  /// The next match at or after `from`, or at it where anchored; false where there is none.
  bool find(std::string_view text, std::size_t from, RE2::Anchor anchor, Span& match) const;
  /// The groups of a match that was found in the text.
  MatchGroups groupsOf(const Span& match, std::string_view text) const;

 private:
  std::unique_ptr<re2::FilteredRE2> filter_;
  const RE2* regex_ = nullptr;
  std::vector<std::pair<std::string, int>> names_;  // of the groups that have one
  std::vector<std::vector<std::string>> needed_;
};

}  // namespace doichieu
