// The marks and tokens of which symbols are made, as they stand in text: blanks where a line broke, dashes of all
// kinds, letters where figures were.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace doichieu {

/// Capitals without any mark: what is left of a code after the worst typing ("QĐ", "QD", "qđ" -> "QD").
std::string symbolFold(std::string_view code);
/// The figure that scanning turned into this letter; '\0' for anything else.
char figureLike(char c);
/// An abbreviation, not a word: capitals with at most two small letters inside (TTg, CTr, QyĐ, ThU).
bool looksLikeCode(std::string_view token);
bool allCapitals(std::string_view token);
inline bool isFigure(char c) {
  return c >= '0' && c <= '9';
}

struct SymbolToken {
  std::string text;
  std::size_t end = 0;
};

/// Offsets in, offsets out; npos where what is asked for does not stand there.
class SymbolText {
 public:
  explicit SymbolText(std::string_view text) : text_(text) {}

  std::size_t size() const { return text_.size(); }
  char operator[](std::size_t at) const { return text_[at]; }
  std::string_view substr(std::size_t at, std::size_t count = std::string_view::npos) const {
    return text_.substr(at, count);
  }

  std::size_t afterBlanks(std::size_t at) const;
  std::size_t afterSlash(std::size_t at) const;
  std::size_t afterHyphen(std::size_t at) const;  // a dash of any kind
  std::optional<SymbolToken> tokenAt(std::size_t at) const;
  bool letterAt(std::size_t at) const;

 private:
  std::string_view text_;
};

}  // namespace doichieu
