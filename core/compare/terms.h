// A statement as terms: its words and pairs of neighbouring words, without order. A Vietnamese word is one to three
// syllables, so the pairs carry most of the meaning.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "compare/words.h"

namespace doichieu::compare {

struct Term {
  Word id = kGap;  // of a word, or of two in a row
  int times = 0;
};

/// By rising id.
using Terms = std::vector<Term>;

Terms termsOf(const std::vector<Word>& words);
inline Terms termsOf(const Lexicon& lexicon, std::string_view text) {
  return termsOf(lexicon.words(text));
}
/// Each term as often as in the text that says it more often.
Terms merged(const Terms& a, const Terms& b);

/// In how many statements each term stands.
struct Frequencies {
  std::unordered_map<Word, int> statements;
  int counted = 0;

  void count(const Terms& terms);
  int of(Word term) const;
};

}  // namespace doichieu::compare
