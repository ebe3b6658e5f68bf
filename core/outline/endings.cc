#include "outline/endings.h"

#include <re2/re2.h>

#include <set>
#include <string>

#include "base/letters.h"
#include "base/utf8.h"
#include "doichieu/text/fold.h"
#include "outline/embedded_tables.h"

namespace doichieu {
namespace {

const std::set<std::string, std::less<>>& openWords() {
  static const auto words = [] {
    std::set<std::string, std::less<>> all;
    embedded::forEachRow(embedded::kOpenWords, [&](const embedded::Row& row) { all.emplace(row.cells[0]); });
    return all;
  }();
  return words;
}

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
  if (line.empty()) return false;
  if (std::string_view(",/(-").find(line.back()) != std::string_view::npos) return true;
  const std::size_t before = line.find_last_of(" (");
  if (before == std::string_view::npos || openWords().count(lower(line.substr(before + 1))) == 0) return false;
  const std::size_t blank = before == 0 ? std::string_view::npos : line.find_last_of(" (", before - 1);
  return openWords().count(lower(line.substr(blank + 1))) == 0;  // "nhà ở", "trực thuộc"
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

bool isDrawn(std::string_view line) {
  return letterCount(line) == 0 && line.find_first_of("0123456789") == std::string_view::npos;
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
