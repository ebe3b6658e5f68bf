#include "outline/draft.h"

#include "base/letters.h"
#include "base/utf8.h"

namespace doichieu {

namespace {

// "30/6/202" and "6": a date cut in two by a narrow column.
bool cutsYear(std::string_view before, std::string_view after) {
  std::size_t left = 0, right = 0;
  while (left < before.size() && isDigit(before[before.size() - 1 - left])) ++left;
  while (right < after.size() && isDigit(after[right])) ++right;
  if (left == 0 || right == 0 || left + right != 4 || left == before.size()) return false;
  if (before[before.size() - 1 - left] != '/') return false;
  const std::string year = std::string(before.substr(before.size() - left)) + std::string(after.substr(0, right));
  return year.starts_with("19") || year.starts_with("20");
}

}  // namespace

bool blankBetween(std::string_view before, std::string_view after) {
  if (before.empty() || after.empty() || cutsYear(before, after)) return false;
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
