#include "base/utf8.h"

#include <unicode/utf8.h>

#include <algorithm>

namespace doichieu {

std::size_t countCodePoints(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !isContinuationByte(c); }));
}

char32_t nextRareCodePoint(std::string_view text, std::size_t& at) {
  UChar32 codePoint = 0;
  U8_NEXT_OR_FFFD(text.data(), at, text.size(), codePoint);
  return static_cast<char32_t>(codePoint);
}

char32_t previousCodePoint(std::string_view text, std::size_t& at) {
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && isContinuationByte(text[begin])) --begin;
  std::size_t end = begin;
  const char32_t codePoint = nextCodePoint(text.substr(0, at), end);
  if (end != at) {  // the bytes before `at` are no whole character
    --at;
    return U'\uFFFD';
  }
  at = begin;
  return codePoint;
}

void appendCodePoint(std::string& out, char32_t codePoint) {
  char buffer[U8_MAX_LENGTH];
  std::size_t length = 0;
  UBool failed = false;
  U8_APPEND(buffer, length, sizeof buffer, static_cast<UChar32>(codePoint), failed);
  if (!failed) out.append(buffer, length);
}

}  // namespace doichieu
