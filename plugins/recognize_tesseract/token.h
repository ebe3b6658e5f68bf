// A printed word taken apart: the syllable, and the punctuation around it.
#pragma once

#include <string>
#include <string_view>

namespace doichieu::ocr {

struct Token {
  std::string before, core, after;  // core: letters only; empty where the word is none (figures, symbols)
};

Token tokenOf(std::string_view word);

}  // namespace doichieu::ocr
