// How Vietnamese a text is, counted over its runs of letters.
#pragma once

#include <cstddef>
#include <string_view>

namespace doichieu {

struct LetterStatistics {
  std::size_t letters = 0;          // code points that are letters
  std::size_t foreignLetters = 0;   // letters outside Latin (Cyrillic, private use ...), U+FFFD and control characters
  std::size_t tokens = 0;           // runs of letters, abbreviations in capitals left out
  std::size_t syllables = 0;        // of these, Vietnamese syllables
  std::size_t marked = 0;           // of these syllables, those with a letter that ASCII lacks
  std::size_t syllableLetters = 0;  // letters in all syllables
  std::size_t abbreviations = 0;    // runs of capitals that are no syllable ("UBND")

  /// Of the letters, the share that stands in syllables. 0 for a text without letters.
  double syllableShare() const;
  /// The same over tokens, forgiving abbreviations.
  double tokenShare() const;
  /// Of the syllables, the share with a letter that ASCII lacks: about 3/4 in real text, near 0 where marks were lost.
  double markedShare() const;

  LetterStatistics& operator+=(const LetterStatistics& other);
};

LetterStatistics countLetters(std::string_view text);

}  // namespace doichieu
