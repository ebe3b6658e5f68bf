#include "text/legacy_capitals.h"

#include <algorithm>
#include <vector>

#include "base/letters.h"
#include "base/utf8.h"
#include "doichieu/text/fold.h"

namespace doichieu {
namespace {

enum class Case { small, capitals, open };  // open: the neighbours decide

struct Token {
  std::size_t begin = 0, end = 0;
  Case kind = Case::small;
};

/// What the plain letters of a word tell; letters with marks are small whatever was meant.
Case caseOf(std::string_view word) {
  std::size_t letters = 0, plainCapitals = 0, plainSmall = 0;
  bool capitalAfterMarked = false, marked = false;
  for (std::size_t at = 0; at < word.size(); ++letters) {
    const char32_t codePoint = nextCodePoint(word, at);
    if (codePoint >= 0x80) {
      marked = true;
    } else if (letterOf(codePoint).isUpper) {
      ++plainCapitals;
      capitalAfterMarked = capitalAfterMarked || marked;
    } else {
      ++plainSmall;
    }
  }
  if (plainSmall > 0) return Case::small;
  if (capitalAfterMarked || plainCapitals >= 2) return Case::capitals;
  return marked ? Case::open : Case::small;
}

std::vector<Token> tokensOf(std::string_view line) {
  std::vector<Token> tokens;
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    if (begin < end) tokens.push_back({begin, end, caseOf(line.substr(begin, end - begin))});
  };
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t here = at;
    if (letterOf(nextCodePoint(line, at)).isLetter) continue;
    close(here);
    begin = at;
  }
  close(line.size());
  return tokens;
}

/// Open words take the case of the words around them; at the ends of a line that of the whole line, since "của HĐND Xã"
/// may end there too.
void decideOpen(std::vector<Token>& tokens) {
  const auto is = [](Case kind) { return [kind](const Token& token) { return token.kind == kind; }; };
  const bool capitalLine = std::none_of(tokens.begin(), tokens.end(), is(Case::small)) &&
                           std::any_of(tokens.begin(), tokens.end(), is(Case::capitals));
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != Case::open) continue;
    std::size_t next = i + 1;
    while (next < tokens.size() && tokens[next].kind == Case::open) ++next;
    const bool before = i == 0 ? capitalLine : tokens[i - 1].kind == Case::capitals;
    const bool after = next == tokens.size() ? capitalLine : tokens[next].kind == Case::capitals;
    tokens[i].kind = before && after ? Case::capitals : Case::small;
  }
}

void restoreLine(std::string_view line, std::string& out) {
  std::vector<Token> tokens = tokensOf(line);
  decideOpen(tokens);
  std::size_t written = 0;
  for (const Token& token : tokens) {
    if (token.kind != Case::capitals) continue;
    out += line.substr(written, token.begin - written);
    out += upper(line.substr(token.begin, token.end - token.begin));
    written = token.end;
  }
  out += line.substr(written);
}

}  // namespace

bool lacksCapitals(Encoding encoding) {
  return encoding == Encoding::tcvn3 || encoding == Encoding::vps;
}

std::string restoredCapitals(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    restoreLine(text.substr(begin, end - begin), out);
    if (end < text.size()) out += '\n';
    begin = end + 1;
  }
  return out;
}

}  // namespace doichieu
