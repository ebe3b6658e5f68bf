// Rule files: patterns that a domain expert edits without a compiler. Format (config/README.md):
//
//   # comment
//   attribute kind = ge | le                     a key that rules of this file may have, and its values; none: any text
//   let NUM = \d{1,3}(?:\.\d{3})*               a fragment, used in patterns as {{NUM}}
//   [rule-id]
//   pattern = (?i)ít nhất\s+(?P<value>{{NUM}})   RE2 syntax to the end of the line; more such lines are alternatives
//   priority = 10                                where two matches overlap the higher one wins; default 0
//   kind = ge                                    an attribute of the rule, declared above
//   source = NĐ 30/2020/NĐ-CP, phụ lục I         where the form comes from
//   yes = ít nhất 30% người lao động             examples that must match, and ...
//   no = nhất trí                                ... that must not; tests run them
//
// Text and patterns are UTF-8 NFC. \w, \d and \b are ASCII in RE2: use \pL for Vietnamese letters.
#pragma once

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "doichieu/base/span.h"

namespace doichieu {

struct Rule {
  std::string id;
  std::vector<std::string> patterns;
  int priority = 0;
  std::map<std::string, std::string, std::less<>> attributes;
  std::vector<std::string> yes, no;
  int line = 0;  // of "[id]" in the file
  /// Value of an attribute, `fallback` where the rule has none.
  std::string_view attribute(std::string_view key, std::string_view fallback = "") const;
};

/// The named groups that took part in a match: a few, so a list. Names are the rule set's.
class MatchGroups {
 public:
  using const_iterator = std::vector<std::pair<std::string_view, Span>>::const_iterator;

  const_iterator begin() const { return groups_.begin(); }
  const_iterator end() const { return groups_.end(); }
  const_iterator find(std::string_view name) const {
    return std::find_if(begin(), end(), [&](const auto& group) { return group.first == name; });
  }
  /// Throws std::out_of_range where the group took no part.
  const Span& at(std::string_view name) const;
  void add(std::string_view name, const Span& span) { groups_.emplace_back(name, span); }
  void clear() { groups_.clear(); }

 private:
  std::vector<std::pair<std::string_view, Span>> groups_;
};

struct RuleMatch {
  const Rule* rule = nullptr;
  Span span;
  MatchGroups groups;
  bool has(std::string_view name) const { return groups.find(name) != groups.end(); }
  /// Text of a named group, "" where it took no part.
  std::string_view group(std::string_view name, std::string_view text) const;
};

/// Rules that have this value of this attribute.
struct RuleChoice {
  std::string_view attribute, value;
};

/// Immutable after load; all calls are const and thread-safe.
class RuleSet {
 public:
  /// Throws ConfigError with file:line and rule id on any fault.
  static RuleSet load(const std::filesystem::path& file);
  static RuleSet parse(std::string_view content, const std::string& fileName);
  RuleSet(RuleSet&&) noexcept;
  RuleSet& operator=(RuleSet&&) noexcept;
  ~RuleSet();

  const std::string& file() const;
  const std::vector<Rule>& rules() const;
  const Rule* find(std::string_view id) const;

  /// Every match of every rule, left to right; overlapping ones all kept.
  std::vector<RuleMatch> allMatches(std::string_view text) const;
  /// The same of the chosen rules alone; the others cost nothing.
  std::vector<RuleMatch> allMatches(std::string_view text, const RuleChoice& choice) const;
  /// Non-overlapping matches, left to right: higher priority first, then longer, then earlier in the file.
  std::vector<RuleMatch> matches(std::string_view text) const;
  /// The best match anywhere in the text (priority, then leftmost, then longest).
  std::unique_ptr<RuleMatch> best(std::string_view text) const;
  /// The best match that begins at the first byte.
  std::unique_ptr<RuleMatch> bestAtStart(std::string_view text) const;

 private:
  struct Impl;
  explicit RuleSet(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace doichieu
