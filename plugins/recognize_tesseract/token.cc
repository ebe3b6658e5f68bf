#include "token.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace doichieu::ocr {

Token tokenOf(std::string_view word) {
  const auto size = static_cast<int>(word.size());
  int begin = size, end = 0, at = 0;
  bool lettersOnly = true;
  for (bool inside = false; at < size;) {
    const int start = at;
    UChar32 letter = 0;
    U8_NEXT_OR_FFFD(word.data(), at, size, letter);
    const bool isWord = u_isalnum(letter) != 0;
    if (!isWord) continue;
    if (!inside) begin = start;
    if (u_isalpha(letter) == 0 || (inside && end != start)) lettersOnly = false;  // a figure, or a gap as in "v.v"
    inside = true;
    end = at;
  }
  if (begin >= end || !lettersOnly) return {std::string(word), "", ""};
  const auto part = [&](int from, int to) {
    return std::string(word.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from)));
  };
  return {part(0, begin), part(begin, end), part(end, size)};
}

}  // namespace doichieu::ocr
