// The three word graphs of a model as one dictionary: words and numbers, with punctuation around them.
//
// The graph of punctuation has letter 0 where the word or the number stands; that of numbers has it for any digit.
// Source: src/dict/dict.{h,cpp} of Tesseract 5.
#pragma once

#include <cstdint>
#include <vector>

#include "alphabet.h"
#include "dawg.h"
#include "traineddata.h"

namespace doichieu::ocr::lines {

/// What a stretch of letters is, the better the higher.
enum class Kind : std::uint8_t { none = 0, punctuation = 1, plain = 2, number = 6, word = 8 };

/// A way in which the letters so far can be part of a word.
struct WordPosition {
  Dawg::Edge core = Dawg::kNone;         // last edge in the graph of words or numbers
  Dawg::Edge punctuation = Dawg::kNone;  // last edge in that of punctuation
  std::int8_t graph = -1;                // 0 words, 1 numbers, -1 none begun
  bool after = false;                    // the core has ended, punctuation follows

  bool operator==(const WordPosition& other) const {
    return core == other.core && punctuation == other.punctuation && graph == other.graph && after == other.after;
  }
};
using WordPositions = std::vector<WordPosition>;

class Dictionary {
 public:
  /// Throws ConfigError where a part is missing or damaged. Borrows the alphabet.
  Dictionary(const TrainedData& model, const Alphabet& alphabet);

  /// Where a word begins.
  static const WordPositions& start();

  struct Step {
    Kind kind = Kind::none;
    bool canEnd = false;
  };
  /// Fills `next` with the ways that go on with the letter; none where `kind` is Kind::none.
  Step go(const WordPositions& from, int letter, WordPositions& next) const;

 private:
  struct Core {
    Dawg graph;
    Kind kind;
  };
  void beginCore(const WordPosition& at, int letter, WordPositions& next, Step& step) const;
  void goOn(const WordPosition& at, int letter, WordPositions& next, Step& step) const;
  int letterFor(int graph, int letter) const;

  const Alphabet& alphabet_;
  Dawg punctuation_;
  std::vector<Core> cores_;
};

}  // namespace doichieu::ocr::lines
