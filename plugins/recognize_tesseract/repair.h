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

  /// Mends words that the engine doubts; on a page whose print is doubtful as a whole (`poorPage`: a fax, grain) the
  /// engine is as sure of misread marks as of right ones, so all are doubted. A word is changed only where its own
  /// reading was never seen between its neighbours and the other often was; figures, symbols and names stay as they
  /// are. ReadWord::raw keeps what was read. Gives the number of words mended.
  int mend(std::vector<ReadWord>& words, bool poorPage) const;

 private:
  bool mendMark(ReadWord& word, const ReadWord* left, const ReadWord* right) const;

  Confusions confusions_;
  WordPairs pairs_;
};

}  // namespace doichieu::ocr
