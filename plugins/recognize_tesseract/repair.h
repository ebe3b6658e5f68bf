// Vietnamese repair: misread tone marks and commas, where the words around leave no doubt of what was printed.
#pragma once

#include <filesystem>
#include <vector>

#include "confusions.h"
#include "engine.h"
#include "word_pairs.h"

namespace doichieu::ocr {

class Repair {
 public:
  /// `folder` is config/ocr. Throws ConfigError with file:line.
  static Repair load(const std::filesystem::path& folder);
  Repair(Confusions confusions, WordPairs pairs) : confusions_(std::move(confusions)), pairs_(std::move(pairs)) {}

  /// Mends words that the engine doubts; where print is doubtful as a whole (a fax, grain, small letters of tables) the
  /// engine is as sure of misread marks as of right ones, so all are doubted (`poorPrint`). Words that were glued
  /// together are parted where they are no syllable and their parts were seen side by side. A mark is changed only
  /// where its own reading was never seen between its neighbours and the other often was; figures, symbols and names
  /// stay as they are. In poor print the first letters of a syllable that are read twice go. ReadWord::raw keeps what
  /// was read. Gives the number of words mended.
  int mend(std::vector<ReadWord>& words, bool poorPrint) const;

 private:
  std::size_t seamIn(const std::string& word) const;
  int part(std::vector<ReadWord>& words) const;
  bool mendMark(ReadWord& word, const ReadWord* left, const ReadWord* right) const;

  Confusions confusions_;
  WordPairs pairs_;
};

}  // namespace doichieu::ocr
