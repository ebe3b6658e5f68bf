#include "outline/endings.h"

#include <re2/re2.h>

#include "base/letters.h"
#include "base/utf8.h"
#include "doichieu/text/fold.h"

namespace doichieu {
namespace {

re2::StringPiece piece(std::string_view text) {
  return {text.data(), text.size()};
}

}  // namespace

bool endsStatement(std::string_view line) {
  constexpr std::u32string_view kEnds = U".;:!?…", kClosing = U")]\"'”’»";
  for (std::size_t at = line.size(); at > 0;) {
    const char32_t last = previousCodePoint(line, at);
    if (kClosing.find(last) == std::u32string_view::npos) return kEnds.find(last) != std::u32string_view::npos;
  }
  return false;
}

bool endsOpen(std::string_view line) {
  // Function words that no Vietnamese phrase ends with.
  static const RE2 pattern(
      "(?i)(?:[,/(-]|[\\s(](?:và|hoặc|của|các|những|cho|với|về|trên|trong|tại|từ|đến|theo|là|do|để|bị|được|cùng|như|"
      "một|không|thuộc|ở|bằng|mọi|mỗi))$");
  return RE2::PartialMatch(piece(line), pattern);
}

bool endsDocument(std::string_view line) {
  static const RE2 pattern("\\.\\s*/\\s*\\.?\\s*/?\\.?$");
  return line.find('/') != std::string_view::npos && RE2::PartialMatch(piece(line), pattern);
}

bool endsWithColon(std::string_view line) {
  return !line.empty() && line.back() == ':';
}

bool startsLower(std::string_view line) {
  if (line.empty()) return false;
  std::size_t at = 0;
  const Letter& letter = letterOf(nextCodePoint(line, at));
  return letter.isLetter && !letter.isUpper;
}

bool isDashedNumber(std::string_view line) {
  const std::string_view rest = line.starts_with('-') ? trimmed(line.substr(1)) : std::string_view();
  return !rest.empty() && rest.front() >= '0' && rest.front() <= '9';
}

int wordCount(std::string_view text) {
  int words = 0;
  bool inside = false;
  for (const char c : text) {
    if (c != ' ' && !inside) ++words;
    inside = c != ' ';
  }
  return words;
}

}  // namespace doichieu
