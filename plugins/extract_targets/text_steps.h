// Small steps through UTF-8 text that the readers of measures share.
#pragma once

#include <cstddef>
#include <string_view>

#include "doichieu/base/span.h"
#include "doichieu/text/utf8.h"

namespace doichieu::targets {

/// True for ASCII letters and for the lead bytes of the blocks that hold the letters of Vietnamese (Latin-1 Supplement
/// to Latin Extended-B, Latin Extended Additional).
inline bool startsLetter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= 0xC3 && byte <= 0xC6) || byte == 0xE1;
}

/// True where the character before the offset is a letter.
inline bool letterBefore(std::string_view text, std::size_t offset) {
  while (offset > 0 && isContinuationByte(text[offset - 1])) --offset;
  return offset > 0 && startsLetter(text[offset - 1]);
}

inline std::size_t skipBlanks(std::string_view text, std::size_t offset) {
  while (offset < text.size() && text[offset] == ' ') ++offset;
  return offset;
}

inline std::size_t skipBlanksBack(std::string_view text, std::size_t offset) {
  while (offset > 0 && text[offset - 1] == ' ') --offset;
  return offset;
}

inline bool onlyBlanks(std::string_view text, std::size_t begin, std::size_t end) {
  return begin <= end && skipBlanks(text.substr(0, end), begin) >= end;
}

/// The end of the word (run of letters and digits) that begins at the offset.
inline std::size_t wordEnd(std::string_view text, std::size_t offset) {
  while (offset < text.size() && (startsLetter(text[offset]) || isDigit(text[offset]))) {
    offset = characterEnd(text, offset);
  }
  return offset;
}

/// Length of a dash ("-" or one of U+2010..U+2015) or "÷" at the offset; 0 where there is none.
inline std::size_t dashAt(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return 0;
  if (text[offset] == '-') return 1;
  if (text.substr(offset, 2) == "÷") return 2;
  const std::string_view three = text.substr(offset, 3);
  return three.size() == 3 && three[0] == '\xE2' && three[1] == '\x80' && three[2] >= '\x90' && three[2] <= '\x95' ? 3
                                                                                                                   : 0;
}

/// The span without blanks, commas and the like at either end.
inline Span trimmedSpan(std::string_view text, Span span) {
  constexpr std::string_view kEdges = " \t,;.:=";
  while (span.begin < span.end && kEdges.find(text[span.begin]) != std::string_view::npos) ++span.begin;
  while (span.end > span.begin && kEdges.find(text[span.end - 1]) != std::string_view::npos) --span.end;
  return span;
}

}  // namespace doichieu::targets
