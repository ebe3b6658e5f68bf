// Ways of looking at Vietnamese text so that writings of the same words become equal. Input and output are UTF-8.
// All functions are thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace doichieu {

/// NFC, invalid UTF-8 replaced by U+FFFD.
std::string toNfc(std::string_view text);
/// Lower case of NFC text, Vietnamese letters included.
std::string lower(std::string_view text);
std::string upper(std::string_view text);
/// First letter in upper case, the rest as it is.
std::string capitalized(std::string_view text);
/// For comparing words: lower case, one tone-mark style (hoà -> hòa; see config/text), plain dashes and quotes, white
/// space collapsed. Diacritics stay.
std::string foldForCompare(std::string_view text);
/// For search with "mai dam": foldForCompare, then diacritics dropped and đ -> d.
std::string foldForSearch(std::string_view text);
/// White space collapsed to single blanks and trimmed.
std::string squeezed(std::string_view text);
std::string_view trimmed(std::string_view text);

/// True where no letter is in lower case and at least two letters are in upper case.
bool isAllCapitals(std::string_view text);
/// Number of letters (Unicode category L).
std::size_t letterCount(std::string_view text);
std::size_t codePointCount(std::string_view text);
bool startsWithCapital(std::string_view text);

/// A syllable of Vietnamese by its spelling rules (onset, rhyme, tone, place of the tone mark). One token, any case.
bool isVietnameseSyllable(std::string_view token);

}  // namespace doichieu
