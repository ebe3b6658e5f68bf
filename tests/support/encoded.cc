#include "support/encoded.h"

#include <fstream>
#include <map>
#include <sstream>

#include "base/utf8.h"
#include "doichieu/text/fold.h"

namespace doichieu::testing {
namespace {

std::map<std::string, std::string> bytesOfLetters(Encoding encoding) {
  std::ifstream in(DOICHIEU_SOURCE_DIR "/config/text/encodings.tsv");
  std::map<std::string, std::string> letters;
  for (std::string line; std::getline(in, line);) {
    std::istringstream cells(line);
    std::string scheme, hex, letter, bytes;
    cells >> scheme >> hex >> letter;
    if (scheme != toString(encoding)) continue;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
      bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
    letters.emplace(letter, bytes);
  }
  return letters;
}

}  // namespace

std::string encoded(std::string_view utf8, Encoding encoding) {
  if (encoding == Encoding::utf8) return std::string(utf8);
  const std::map<std::string, std::string> letters = bytesOfLetters(encoding);
  std::string bytes;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t begin = at;
    nextCodePoint(utf8, at);
    const std::string letter(utf8.substr(begin, at - begin));
    auto found = letters.find(letter);
    if (found == letters.end()) found = letters.find(lower(letter));
    bytes += found == letters.end() ? letter : found->second;
  }
  return bytes;
}

std::string utf16(std::string_view utf8, Encoding order, bool mark) {
  std::string bytes;
  const auto put = [&](char32_t unit) {
    const char low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
    bytes += order == Encoding::utf16le ? low : high;
    bytes += order == Encoding::utf16le ? high : low;
  };
  if (mark) put(0xFEFF);
  for (std::size_t at = 0; at < utf8.size();) put(nextCodePoint(utf8, at));
  return bytes;
}

}  // namespace doichieu::testing
