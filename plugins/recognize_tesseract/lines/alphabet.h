// What the codes of a network stand for: the parts "unicharset" and "recoder" of a model.
//
// The alphabet is text: a count, then a line a letter (the letter; "NULL" for the space, which comes first; a mask of
// properties in hexadecimal, 8 for a digit; eight numbers of its shape; its script; ...). The codes are a count, then
// for each letter a byte, a length and as many codes.
// Source: src/ccutil/{unicharset,unicharcompress}.cpp of Tesseract 5.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace doichieu::ocr::lines {

inline constexpr int kNoLetter = -1;
inline constexpr int kSpaceLetter = 0;

struct Alphabet {
  std::vector<std::string> letters;  // UTF-8
  std::vector<bool> digits;          // by letter
  std::vector<int> letterOf;         // by code; kNoLetter for the null code
  std::vector<int> codes;            // each once, in the order of the letters
};

/// Throws ConfigError for codes of more than one number (Chinese, Korean, Indic scripts), for scripts without spaces,
/// and for a damaged file. `outputs` and `nullCode` are the network's.
Alphabet readAlphabet(std::string_view letters, std::string_view codes, int outputs, int nullCode);

}  // namespace doichieu::ocr::lines
