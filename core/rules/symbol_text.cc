#include "rules/symbol_text.h"

#include "base/letters.h"
#include "base/utf8.h"
#include "doichieu/text/fold.h"

namespace doichieu {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

}  // namespace

std::string symbolFold(std::string_view code) {
  return upper(foldForSearch(code));
}

char figureLike(char c) {
  switch (c) {
    case 'O':
    case 'o':
      return '0';
    case 'l':
    case 'I':
    case '|':
      return '1';
    case 'S':
      return '5';
    case 'B':
      return '8';
    default:
      return '\0';
  }
}

bool allCapitals(std::string_view token) {
  for (std::size_t at = 0; at < token.size();) {
    const Letter& letter = letterOf(nextCodePoint(token, at));
    if (letter.isLetter && !letter.isUpper) return false;
  }
  return true;
}

bool looksLikeCode(std::string_view token) {
  std::size_t small = 0, capitals = 0;
  for (std::size_t at = 0; at < token.size();) {
    const Letter& letter = letterOf(nextCodePoint(token, at));
    if (!letter.isLetter) continue;
    ++(letter.isUpper ? capitals : small);
  }
  return capitals >= 1 && (small == 0 || (small <= 2 && capitals >= 2));
}

std::size_t SymbolText::afterBlanks(std::size_t at) const {
  while (at < text_.size() && (text_[at] == ' ' || text_[at] == '\n')) ++at;
  return at;
}

std::size_t SymbolText::afterSlash(std::size_t at) const {
  if (at < text_.size() && text_[at] == '/') return at + 1;
  if (text_.substr(at).starts_with("⁄")) return at + std::string_view("⁄").size();
  return kNone;
}

std::size_t SymbolText::afterHyphen(std::size_t at) const {
  if (at < text_.size() && (text_[at] == '-' || text_[at] == '~' || text_[at] == '_')) return at + 1;
  for (const std::string_view dash : {"–", "—", "−"})
    if (text_.substr(at).starts_with(dash)) return at + dash.size();
  return kNone;
}

bool SymbolText::letterAt(std::size_t at) const {
  return at < text_.size() && letterOf(nextCodePoint(text_, at)).isLetter;
}

// Letters, digits and "&" beginning with a capital, "T.Ư" with its dot; what runs on into a word of the language is
// none.
std::optional<SymbolToken> SymbolText::tokenAt(std::size_t at) const {
  if (at >= text_.size()) return std::nullopt;
  SymbolToken token;
  token.end = at;
  while (token.end < text_.size()) {
    std::size_t next = token.end;
    const char32_t c = nextCodePoint(text_, next);
    const Letter& letter = letterOf(c);
    if (token.end == at && !letter.isUpper) return std::nullopt;
    const bool inside = c == '.' && token.text == "T" && letterAt(next);
    if (!letter.isLetter && !(c < 128 && isFigure(static_cast<char>(c))) && c != '&' && !inside) break;
    if (letter.tone != Tone::none) return std::nullopt;  // codes carry no tone marks
    if (c == U'Ð')
      token.text += "Đ";
    else
      token.text.append(text_.substr(token.end, next - token.end));
    token.end = next;
  }
  if (!looksLikeCode(token.text)) return std::nullopt;
  return token;
}

}  // namespace doichieu
