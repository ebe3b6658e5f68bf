// Walking and counting code points in UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "doichieu/text/utf8.h"

namespace doichieu {

std::size_t countCodePoints(std::string_view text);

/// nextCodePoint() for what is rare in Vietnamese, and for bytes that are no character.
char32_t nextRareCodePoint(std::string_view text, std::size_t& at);

/// Decodes the code point at `at` and moves `at` behind it; an invalid byte gives U+FFFD and is one step.
inline char32_t nextCodePoint(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return ++at, first;
  if (first >= 0xC2 && first < 0xE0 && at + 1 < text.size() && isContinuationByte(text[at + 1])) {
    const auto second = static_cast<unsigned char>(text[at + 1]);
    return at += 2, (first & 0x1Fu) << 6 | (second & 0x3Fu);
  }
  if (first > 0xE0 && first < 0xED && at + 2 < text.size() && isContinuationByte(text[at + 1]) &&
      isContinuationByte(text[at + 2])) {
    const auto second = static_cast<unsigned char>(text[at + 1]), third = static_cast<unsigned char>(text[at + 2]);
    return at += 3, (first & 0x0Fu) << 12 | (second & 0x3Fu) << 6 | (third & 0x3Fu);
  }
  return nextRareCodePoint(text, at);
}
/// Decodes the code point that ends before `at` and moves `at` to its first byte. `at` must be above 0.
char32_t previousCodePoint(std::string_view text, std::size_t& at);
void appendCodePoint(std::string& out, char32_t codePoint);

}  // namespace doichieu
