#include "text/printed_width.h"

#include "base/letters.h"
#include "base/utf8.h"

namespace doichieu {
namespace {

double letterWidth(char32_t plain, bool isUpper) {
  switch (plain) {
    case 'i':
    case 'j':
    case 'l':
      return isUpper ? (plain == 'l' ? 0.61 : 0.36) : 0.28;
    case 't':
    case 'f':
      return isUpper ? 0.58 : (plain == 't' ? 0.28 : 0.33);
    case 'r':
    case 's':
      return isUpper ? 0.61 : (plain == 'r' ? 0.33 : 0.39);
    case 'm':
      return isUpper ? 0.89 : 0.78;
    case 'w':
      return isUpper ? 0.94 : 0.72;
    case 'c':
    case 'e':
    case 'a':
    case 'z':
      return isUpper ? 0.67 : 0.444;
    default:
      return isUpper ? 0.71 : 0.5;
  }
}

double signWidth(char32_t c) {
  switch (c) {
    case ' ':
    case '.':
    case ',':
      return 0.25;
    case ';':
    case ':':
    case '/':
      return 0.28;
    case '(':
    case ')':
    case '-':
    case '\'':
      return 0.33;
    case '%':
      return 0.83;
    case 0x2026:
      return 1.0;
    case 0x201C:
    case 0x201D:
    case '"':
      return 0.43;
    default:
      return 0.5;
  }
}

}  // namespace

double printedWidth(std::string_view text) {
  double width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = nextCodePoint(text, at);
    const Letter& letter = letterOf(c);
    width += letter.isLetter ? letterWidth(letter.plain, letter.isUpper) : signWidth(c);
  }
  return width;
}

}  // namespace doichieu
