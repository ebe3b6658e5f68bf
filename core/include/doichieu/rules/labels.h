// The words that exporters print, from config/export/labels.tsv: Vietnamese, and English for those who read none.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "doichieu/rules/table_file.h"

namespace doichieu {

/// Immutable after load, thread-safe.
class Labels {
 public:
  Labels() = default;
  /// Throws ConfigError.
  static Labels load(const std::filesystem::path& configFolder) {
    const TableFile table = TableFile::load(configFolder / "export" / "labels.tsv");
    const std::size_t key = table.column("key"), vi = table.column("vi"), en = table.column("en");
    Labels labels;
    for (const TableFile::Row& row : table.rows()) labels.words_[row.cells[key]] = {row.cells[vi], row.cells[en]};
    return labels;
  }

  /// Vietnamese; the key itself where the table lacks it.
  std::string operator()(std::string_view key) const {
    const auto found = words_.find(key);
    return found == words_.end() ? std::string(key) : found->second.vietnamese;
  }
  std::string english(std::string_view key) const {
    const auto found = words_.find(key);
    return found == words_.end() ? std::string(key) : found->second.english;
  }

 private:
  struct Words {
    std::string vietnamese, english;
  };
  std::map<std::string, Words, std::less<>> words_;
};

}  // namespace doichieu
