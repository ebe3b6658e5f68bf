// Bytes and characters (code points) of UTF-8 text. Bytes that are no UTF-8 never lead out of the text.
#pragma once

#include <cstddef>
#include <string_view>

namespace doichieu {

/// True for "0" to "9".
constexpr bool isDigit(char byte) {
  return byte >= '0' && byte <= '9';
}

/// True for every byte of a character but its first.
constexpr bool isContinuationByte(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// The byte behind the character that begins at `at`, which has to be inside the text.
constexpr std::size_t characterEnd(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && isContinuationByte(text[at]);) ++at;
  return at;
}

/// `at`, or the first byte of the character that it would cut.
constexpr std::size_t characterStart(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && isContinuationByte(text[at])) --at;
  return at;
}

}  // namespace doichieu
