// Walking and counting code points in UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace doichieu {

inline bool isContinuationByte(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }
std::size_t countCodePoints(std::string_view text);

/// Decodes the code point at `at` and moves `at` behind it; an invalid byte gives U+FFFD and is one step.
char32_t nextCodePoint(std::string_view text, std::size_t& at);
/// Decodes the code point that ends before `at` and moves `at` to its first byte. `at` must be above 0.
char32_t previousCodePoint(std::string_view text, std::size_t& at);
void appendCodePoint(std::string& out, char32_t codePoint);

}  // namespace doichieu
