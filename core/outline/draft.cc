#include "outline/draft.h"

#include "base/letters.h"
#include "base/utf8.h"

namespace doichieu {

bool blankBetween(std::string_view before, std::string_view after) {
  if (before.empty() || after.empty()) return false;
  const auto followsLetter = [&] {
    std::size_t at = before.size() - 1;
    if (at == 0) return false;
    const char32_t c = previousCodePoint(before, at);
    return letterOf(c).isLetter || (c >= '0' && c <= '9');
  };
  // "178/2004/" + "NĐ-CP" and "KH" + "/UBND" are symbols cut in two.
  if (before.back() == '-' || before.back() == '/') return !followsLetter();
  const bool tightAfter = after.size() > 1 && (after[0] == '-' || after[0] == '/') && after[1] != ' ';
  return !(tightAfter && letterOf([&] {
                           std::size_t at = before.size();
                           return previousCodePoint(before, at);
                         }())
                             .isUpper);
}

std::string joinedText(const SourceText& text, const std::vector<LinePart>& parts) {
  std::string out;
  for (const LinePart& part : parts) {
    const std::string_view words = part.span.in(text.lines[static_cast<std::size_t>(part.line)].text);
    if (blankBetween(out, words)) out.push_back(' ');
    out += words;
  }
  return out;
}

LinePart wholeLine(const SourceText& text, int line) {
  return {line, {0, text.lines[static_cast<std::size_t>(line)].text.size()}};
}

}  // namespace doichieu
