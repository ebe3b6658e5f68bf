// A file with given bytes for the time of a test, and what a reader says of it.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include "doichieu/spi/reader.h"

namespace doichieu::testing {

class DocumentFile {
 public:
  explicit DocumentFile(const std::string& bytes, const std::string& ending = ".bin") {
    static int count = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("doichieu_test_" + std::to_string(::getpid()) + "_" + std::to_string(++count) + ending);
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  ~DocumentFile() { std::filesystem::remove(path_); }
  DocumentFile(const DocumentFile&) = delete;
  DocumentFile& operator=(const DocumentFile&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

inline std::string bytesOf(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Code of the DocumentError with which the reader refuses the bytes; "" where it opens them.
inline std::string refusal(const Reader& reader, const std::string& bytes) {
  const DocumentFile file(bytes);
  try {
    const auto document = reader.open(file.path());
    for (int page = 1; page <= document->pageCount(); ++page) {
      document->page(page);
      if (document->hasImage(page)) document->image(page, 100);
    }
    return "";
  } catch (const DocumentError& error) {
    return error.diagnostic().code;
  }
}

}  // namespace doichieu::testing
