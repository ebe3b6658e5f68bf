// The search for the best reading of a line: from likelihoods of codes to letters, with a dictionary at hand.
//
// Neighbouring places with the same code are one letter unless a null lies between; places where two letters meet may
// share their likelihood. Of the readings so far the best five of each sort are kept: freely read or by the dictionary,
// and by what may follow. What is read freely costs more (kFreely), so that words of the dictionary win in doubt.
// Source: src/lstm/recodebeam.{h,cpp} of Tesseract 5.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "alphabet.h"
#include "dictionary.h"
#include "network.h"

namespace doichieu::ocr::lines {

/// What may follow a step of a reading.
enum class Follow : std::uint8_t {
  anything = 0,
  same = 1,   // only the same code: this step shared its likelihood with the null or with another letter
  other = 2,  // anything but the same code
};

/// One place of a reading.
struct Step {
  int code = -1;
  int letter = kNoLetter;
  Kind kind = Kind::plain;
  bool beginsGraphs = false;  // here a word of the dictionary may begin
  bool beginsWord = false;    // the first letter of a word of the dictionary
  bool endsWord = false;      // here it may end
  bool repeats = false;       // the same letter as before
  float certainty = 0;        // logarithm of the likelihood
  float score = 0;            // of the reading so far
  const Step* before = nullptr;
  int ways = -1;              // into the dictionary; an index of Beam's, -1 for none
  std::uint64_t letters = 0;  // a hash of the codes so far
};

class Beam {
 public:
  /// Borrows all.
  Beam(const Alphabet& alphabet, const Dictionary& dictionary, int nullCode);

  /// The steps of the best reading, one a place; empty where none is possible. They live until the next call.
  std::vector<const Step*> read(const Likelihoods& likelihoods);

 private:
  static constexpr int kWidth = 5, kFollows = 3;
  enum class Rank : std::uint8_t { best, good, rest };  // of a code at a place: the first two, the first five

  struct Bunch {
    std::array<Step, kWidth> steps;
    int count = 0;
  };
  /// What is kept at a place.
  struct Place {
    Bunch bunches[2][kFollows];  // freely read, by the dictionary
    Step starts[kFollows];       // the best beginning of a word of the dictionary
  };

  void rank(const float* values);
  void advance(const Place* previous, Place& place, const float* values);
  void advanceFrom(const Step* before, bool byDictionary, Follow follow, Rank rank, const float* values, Place& place);
  void repeat(const Step& before, bool byDictionary, Follow follow, float certainty, Place& place);
  void addLetter(int code, float certainty, bool byDictionary, Follow follow, const Step* before, Place& place);
  void addFromDictionary(int code, int letter, float certainty, Follow follow, const Step* before, Place& place);
  void addStart(Step step, Follow follow, Place& place);
  void keep(const Step& step, Bunch& bunch) const;
  Step stepTo(int code, int letter, Kind kind, float certainty, bool repeats, const Step* before) const;
  const Step* best(const Place& last) const;

  const Alphabet& alphabet_;
  const Dictionary& dictionary_;
  int nullCode_;
  std::vector<Rank> ranks_;       // by code, at this place
  std::vector<int> byRank_[3];    // the codes of a rank, in the order of the alphabet's codes
  std::vector<int> orderOf_;      // by code: its place in that order
  int first_ = -1, second_ = -1;  // likeliest codes
  std::vector<Place> places_;
  std::vector<WordPositions> ways_;
};

}  // namespace doichieu::ocr::lines
