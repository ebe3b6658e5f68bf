#include "text/passes.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <set>

#include "base/letters.h"
#include "base/utf8.h"
#include "doichieu/base/error.h"
#include "doichieu/rules/table_file.h"
#include "doichieu/text/fold.h"

namespace doichieu {
namespace {

constexpr char32_t kSoftHyphen = 0xAD;
constexpr char32_t kEllipsis = 0x2026;

// Bullets tell nesting levels and quotes are harmless: both stay as printed.
const std::set<std::string, std::less<>> kReplacedKinds = {"letter", "dash",     "space", "nothing",
                                                           "sign",   "ligature", "tone"};

bool isSymbolCharacter(char32_t c) {
  return (c >= '0' && c <= '9') || letterOf(c).isUpper;
}

// "U+0041" -> "A"; anything else stands for itself.
std::string replacement(const std::string& cell, const std::string& file, int line) {
  if (!cell.starts_with("U+")) return cell;
  std::string out;
  try {
    appendCodePoint(out, static_cast<char32_t>(std::stoul(cell.substr(2), nullptr, 16)));
  } catch (const std::exception&) {
    throw ConfigError(file, line, "not a code point: " + cell);
  }
  return out;
}

}  // namespace

TextPasses TextPasses::load(const std::filesystem::path& configFolder) {
  const TableFile table = TableFile::load(configFolder / "text" / "lookalikes.tsv");
  const std::size_t code = table.column("codepoint"), text = table.column("text"), kind = table.column("kind");
  TextPasses passes;
  for (const TableFile::Row& row : table.rows()) {
    if (!kReplacedKinds.contains(row.cells[kind])) continue;
    const std::string key = replacement(row.cells[code], table.file(), row.line);
    std::size_t at = 0;
    const char32_t c = nextCodePoint(key, at);
    if (c != kEllipsis && c != kSoftHyphen)
      passes.lookalikes_[c] = replacement(row.cells[text], table.file(), row.line);
  }
  passes.findSettled();
  return passes;
}

// Letters of Latin blocks and the signs of General Punctuation: nearly all lines of most documents hold nothing else.
void TextPasses::findSettled() {
  constexpr char32_t kEnd = 0x2070;
  settled_.resize(kEnd);
  for (char32_t c = 0; c < kEnd; ++c) {
    const auto point = static_cast<UChar32>(c);
    settled_[c] = u_getIntPropertyValue(point, UCHAR_NFC_QUICK_CHECK) == UNORM_YES && u_getCombiningClass(point) == 0 &&
                  c != kSoftHyphen && !lookalikes_.contains(c);
  }
}

bool TextPasses::isSettled(std::string_view text) const {
  for (std::size_t at = 0; at < text.size();)
    if (const char32_t c = nextCodePoint(text, at); c >= settled_.size() || !settled_[c]) return false;
  return true;
}

std::string TextPasses::apply(std::string_view text) const {
  if (isSettled(text)) return squeezed(repairGluedCapitals(std::string(text)));
  return squeezed(repairGluedCapitals(toNfc(replaceLookalikes(resolveSoftHyphens(text)))));
}

std::string TextPasses::replaceLookalikes(std::string_view text) const {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const auto found = lookalikes_.find(nextCodePoint(text, at));
    out.append(found == lookalikes_.end() ? text.substr(begin, at - begin) : std::string_view(found->second));
  }
  return out;
}

std::string resolveSoftHyphens(std::string_view text) {
  if (text.find("\xC2\xAD") == std::string_view::npos) return std::string(text);
  std::string out;
  char32_t previous = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = nextCodePoint(text, at);
    if (c != kSoftHyphen) {
      appendCodePoint(out, c);
      previous = c;
      continue;
    }
    std::size_t ahead = at;
    const char32_t next = ahead < text.size() ? nextCodePoint(text, ahead) : 0;
    if (isSymbolCharacter(previous) && (next == 0 || isSymbolCharacter(next))) out.push_back('-');
  }
  return out;
}

std::string repairGluedCapitals(std::string text) {
  static constexpr std::string_view kRuined = "Xà";
  for (std::size_t at = text.find(kRuined); at != std::string::npos; at = text.find(kRuined, at + 1)) {
    std::size_t next = at + kRuined.size();
    if (next >= text.size() || !letterOf(nextCodePoint(text, next)).isUpper) continue;
    text.replace(at, kRuined.size(), "XÃ ");
  }
  return text;
}

}  // namespace doichieu
