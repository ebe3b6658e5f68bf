// The words of a reading: their letters, how sure they are, and where between the left and the right end they lie.
// Source: src/lstm/recodebeam.cpp, src/ccmain/linerec.cpp of Tesseract 5.
#pragma once

#include <string>
#include <vector>

#include "alphabet.h"
#include "beam.h"

namespace doichieu::ocr::lines {

struct LineWord {
  std::string text;
  float certainty = 0;       // 0 sure, -20 a guess: logarithm of the weakest letter's likelihood, seven times
  std::vector<int> borders;  // places: before the first letter, between letters, after the last
};

std::vector<LineWord> wordsOf(const std::vector<const Step*>& reading, const Alphabet& alphabet);

}  // namespace doichieu::ocr::lines
