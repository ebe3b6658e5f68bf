// What was read from bytes, page by page, so that no page is ever read twice. Keyed by the SHA-256 of the bytes and the
// reading key of the engine; where the file lies does not count.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "doichieu/base/diagnostic.h"
#include "store/database.h"

namespace doichieu {

struct Reading {
  std::string sha256, readingKey;
  int pages = 0;
  std::string mediaType;
  std::vector<Diagnostic> diagnostics;  // of the document as a whole
};

class Artifacts {
 public:
  explicit Artifacts(Database& database) : database_(database) {}

  void put(const Reading& reading);
  std::optional<Reading> find(const std::string& sha256, const std::string& readingKey);
  /// `json` as pageToJsonText() gives it. A page that is there already stays as it is.
  void putPage(const std::string& sha256, const std::string& readingKey, int page, const std::string& json);
  /// Numbers of the pages that are there, rising.
  std::vector<int> pageNumbers(const std::string& sha256, const std::string& readingKey);
  std::optional<std::string> page(const std::string& sha256, const std::string& readingKey, int page);

 private:
  Database& database_;
};

}  // namespace doichieu
