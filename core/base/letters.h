// What folding needs to know about each letter, in tables built once from ICU: Vietnamese letters are spread over four
// Unicode blocks, so there is no arithmetic for it, and asking ICU letter by letter is too slow for whole stores.
#pragma once

namespace doichieu {

/// The six tones; `none` is ngang.
enum class Tone : unsigned char { none, grave, hook, tilde, acute, dot };

struct Letter {
  char32_t lower = 0;   // the letter in lower case
  char32_t bare = 0;    // lower case without tone: ấ -> â
  char32_t plain = 0;   // lower case without any mark, đ -> d
  char32_t folded = 0;  // lower case; plain dashes and quotes for all others; 0 for a sign that does not count
  Tone tone = Tone::none;
  bool isLetter = false;
  bool isUpper = false;
  bool isBlank = false;
};

/// Latin, Greek, Cyrillic, Latin Extended Additional and the dashes and quotes end below this; they stand in the table.
inline constexpr char32_t kLetterTableSize = 0x2070;
const Letter* letterTable();
Letter otherLetter(char32_t codePoint);

/// Facts about a code point; any code point may be asked.
inline Letter letterOf(char32_t codePoint) {
  static const Letter* const table = letterTable();
  return codePoint < kLetterTableSize ? table[codePoint] : otherLetter(codePoint);
}
/// The lower-case letter `bare` with a tone put on it: (â, acute) -> ấ. `bare` itself where there is no such letter.
char32_t withTone(char32_t bare, Tone tone);
char32_t upperOf(char32_t codePoint);

}  // namespace doichieu
