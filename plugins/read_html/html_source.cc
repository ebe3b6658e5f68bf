#include "html_source.h"

#include <libxml/parser.h>

#include <algorithm>
#include <array>
#include <mutex>

#include "doichieu/text/fold.h"

namespace doichieu {
namespace {

constexpr std::size_t kHead = 4096;         // where the beginning of a page is looked for
constexpr std::size_t kSample = 512 << 10;  // bytes, with their markup, that decide the encoding

/// ASCII in lower case; bytes of zero (UTF-16) left out.
std::string plainHead(std::string_view bytes) {
  std::string plain;
  for (char c : bytes.substr(0, kHead))
    if (c != '\0') plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return plain;
}

/// The character set that a meta element or an XML declaration names.
std::optional<Encoding> declaredEncoding(std::string_view bytes) {
  const std::string head = plainHead(bytes);
  for (std::string_view key : {"charset=", "encoding="}) {
    std::size_t at = head.find(key);
    if (at == std::string::npos) continue;
    at += key.size();
    if (at < head.size() && (head[at] == '"' || head[at] == '\'')) ++at;
    return encodingNamed(std::string_view(head).substr(at, head.find_first_of("\"'> ;/?", at) - at));
  }
  return std::nullopt;
}

/// What is left without tags, scripts and styles: their ASCII words would outweigh the text.
std::string withoutMarkup(std::string_view bytes) {
  std::string text;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t tag = std::min(bytes.find('<', at), bytes.size());
    text += bytes.substr(at, tag - at);
    if (tag == bytes.size()) break;
    const std::string name = plainHead(bytes.substr(tag, 7));
    std::size_t end = bytes.find('>', tag);
    if (name.starts_with("<script")) end = bytes.find("</", tag + 1);
    if (name.starts_with("<style")) end = bytes.find("</", tag + 1);
    if (end == std::string_view::npos) break;
    text += ' ';
    at = end + 1;
  }
  return text;
}

}  // namespace

bool looksLikeHtml(std::string_view head) {
  constexpr std::array<std::string_view, 9> kStarts = {"<!doctype html", "<html", "<head", "<body", "<table",
                                                       "<div",           "<p>",   "<p ",   "<meta"};
  const std::string plain = plainHead(head);
  const std::size_t first = plain.find('<');
  // Comments and an XML declaration may stand before; words may not.
  if (first == std::string::npos || letterCount(std::string_view(plain).substr(0, first)) > 1) return false;
  if (plain.compare(first, 5, "<?xml") == 0 || plain.compare(first, 4, "<!--") == 0)
    return plain.find("<html") != std::string::npos || plain.find("<!doctype html") != std::string::npos;
  return std::any_of(kStarts.begin(), kStarts.end(),
                     [&](std::string_view start) { return plain.compare(first, start.size(), start) == 0; });
}

std::optional<DecodedText> decodedHtml(std::string_view bytes) {
  auto encoding = recognizedEncoding(bytes);
  if (!encoding) return std::nullopt;
  const bool unicode = *encoding == Encoding::utf8 || *encoding == Encoding::utf16le || *encoding == Encoding::utf16be;
  if (!unicode) encoding = recognizedEncoding(withoutMarkup(bytes.substr(0, kSample)), declaredEncoding(bytes));
  return encoding ? std::optional(decodedAs(bytes, *encoding)) : std::nullopt;
}

HtmlTree parsedHtml(const std::string& utf8) {
  constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                           HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC;
  static std::once_flag initialized;  // libxml2 must be before the first of several threads uses it
  std::call_once(initialized, xmlInitParser);
  return HtmlTree(htmlReadMemory(utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8", kOptions));
}

}  // namespace doichieu
