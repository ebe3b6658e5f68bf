// A statement as the words that tell what it is about: folded, without numbers and common words, synonyms and
// abbreviations brought to one writing, names of places left out. "Trên địa bàn thành phố Lĩnh Giang" of a province and
// "trên địa bàn xã" of a commune become the same nothing.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace doichieu::compare {

/// A hash of the folded word: 64 bits keep the few hundred thousand words of a store apart, and need no table that
/// threads would have to share.
using Word = std::uint64_t;
/// Stands where words were left out: no pair of words reaches across it.
inline constexpr Word kGap = 0;

/// Immutable after load, thread-safe.
class Lexicon {
 public:
  /// Reads common_words.txt, level_words.txt and synonyms.tsv of config/compare. Throws ConfigError.
  static Lexicon load(const std::filesystem::path& folder);

  std::vector<Word> words(std::string_view text) const;

 private:
  struct Phrase {
    std::vector<Word> words, meaning;  // meaning is one gap for words that tell nothing
  };

  void add(std::vector<Word> words, std::vector<Word> meaning);
  const Phrase* phraseAt(const std::vector<Word>& words, std::size_t at) const;

  std::unordered_map<Word, std::vector<Phrase>> phrases_;  // by their first word, longest first
  std::unordered_set<Word> levelEnds_;                     // last words of levels: a place's name may follow
};

}  // namespace doichieu::compare
