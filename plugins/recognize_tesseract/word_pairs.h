// Which syllables stand beside which: counted in plans of our own corpus by tools/make_word_pairs.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace doichieu::ocr {

class WordPairs {
 public:
  /// Table of left, right, count. Throws ConfigError with file:line.
  static WordPairs load(const std::filesystem::path& file);
  void add(std::string_view left, std::string_view right, int count);
  /// Lower case, one tone-mark style (foldForCompare). 0 where either is empty.
  int count(std::string_view left, std::string_view right) const;

 private:
  std::map<std::string, int, std::less<>> counts_;  // by "left right"
};

}  // namespace doichieu::ocr
