// Numbers that the engine doubts, looked at again: a digit decides a target, a date, a symbol.
#pragma once

#include <vector>

#include "engine.h"
#include "pix.h"

namespace doichieu::ocr {

struct DigitCheck {
  int again = 0;     // words read a second time
  int doubtful = 0;  // of these: the readings differ in a digit
};

/// Reads doubtful words with digits once more at twice the size. Where the digits are the same the word is surer than
/// before; where they differ the surer reading stays, with little confidence, and the other one is kept beside it
/// (raw). Where only one of them is a number as wide as the ink, that one stays; but not by the ink of a poor page.
DigitCheck readDigitsAgain(Engine& engine, Pix& grey, std::vector<ReadWord>& words, bool poorPage = false);

}  // namespace doichieu::ocr
