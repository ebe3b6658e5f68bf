// A statement as terms: its syllables and pairs of neighbouring syllables, without numbers, common words, level words and
// the plans' own place names. A Vietnamese word is one to three syllables, so the pairs carry most of the meaning.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace doichieu::compare {

/// Numbers terms across the statements of one comparison and counts in how many of them each stands.
class Vocabulary {
 public:
  explicit Vocabulary(const std::unordered_set<std::string>& ignored) : ignored_(ignored) {}

  /// Words that name the plans' own places; left out like the common words. To be called before any terms().
  void ignoreNames(std::string_view text);
  /// term number -> how often it stands in the text.
  std::unordered_map<int, int> terms(std::string_view text);
  /// Counts the statement's terms for rarity().
  void count(const std::unordered_map<int, int>& terms);
  /// Weight of a term: the rarer among the counted statements, the heavier.
  double rarity(int term) const;

 private:
  bool tells(const std::string& word) const;
  int number(const std::string& term);

  const std::unordered_set<std::string>& ignored_;
  std::unordered_set<std::string> names_;
  std::unordered_map<std::string, int> numbers_;
  std::vector<int> statements_;  // by term: in how many statements it stands
  int counted_ = 0;
};

}  // namespace doichieu::compare
