#include "confusions.h"

#include "doichieu/base/error.h"
#include "doichieu/rules/table_file.h"
#include "doichieu/text/fold.h"

namespace doichieu::ocr {
namespace {

/// Bytes of the UTF-8 letter that begins with `first`.
std::size_t lengthOf(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

}  // namespace

Confusions Confusions::load(const std::filesystem::path& file) {
  const TableFile table = TableFile::load(file);
  const std::size_t read = table.column("read"), meant = table.column("meant");
  Confusions confusions;
  for (const TableFile::Row& row : table.rows()) {
    for (const std::string& letter : {row.cells[read], row.cells[meant]})
      if (codePointCount(letter) != 1 || lower(letter) != letter)
        throw ConfigError(table.file(), row.line, "\"" + letter + "\" is not one letter in lower case");
    confusions.add(row.cells[read], row.cells[meant]);
  }
  return confusions;
}

std::vector<std::string> Confusions::variants(const std::string& syllable) const {
  std::vector<std::string> all;
  for (std::size_t at = 0; at < syllable.size();) {
    const std::size_t length = lengthOf(syllable[at]);
    const auto found = meant_.find(syllable.substr(at, length));
    if (found != meant_.end())
      for (const std::string& letter : found->second) {
        std::string variant = syllable.substr(0, at) + letter + syllable.substr(at + length);
        if (isVietnameseSyllable(variant)) all.push_back(std::move(variant));
      }
    at += length;
  }
  return all;
}

}  // namespace doichieu::ocr
