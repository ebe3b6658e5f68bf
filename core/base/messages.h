// The words that users read, Vietnamese and English, from config/messages/LANG.tsv (key<TAB>text with {0}, {1} ...).
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "doichieu/base/diagnostic.h"

namespace doichieu {

/// Immutable after load, thread-safe.
class Messages {
 public:
  /// `language` is "vi" or "en". Throws ConfigError with file:line.
  static Messages load(const std::filesystem::path& configFolder, const std::string& language);
  /// Another file of the same form.
  static Messages loadFile(const std::filesystem::path& file, const std::string& language);

  const std::string& language() const { return language_; }
  /// The text of `key` with its placeholders filled; the key itself where the catalogue lacks it.
  std::string text(std::string_view key, const std::vector<std::string>& args = {}) const;
  /// One line: what happened and the remedy, with "page N" where a page is named.
  std::string text(const Diagnostic& diagnostic) const;
  bool has(std::string_view key) const { return texts_.find(key) != texts_.end(); }
  const std::map<std::string, std::string, std::less<>>& all() const { return texts_; }

 private:
  std::string language_;
  std::map<std::string, std::string, std::less<>> texts_;
};

}  // namespace doichieu
