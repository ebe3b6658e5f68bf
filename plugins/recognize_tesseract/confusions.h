// Letters that the engine takes for each other: config/ocr/confusions.tsv.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace doichieu::ocr {

class Confusions {
 public:
  /// Throws ConfigError with file:line.
  static Confusions load(const std::filesystem::path& file);
  void add(const std::string& read, const std::string& meant) { meant_[read].push_back(meant); }
  /// What the lower-case syllable may have been before one of its letters was misread.
  std::vector<std::string> variants(const std::string& syllable) const;

 private:
  std::map<std::string, std::vector<std::string>> meant_;
};

}  // namespace doichieu::ocr
