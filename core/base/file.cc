#include "doichieu/base/file.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <utility>
#include <vector>

#include "doichieu/base/error.h"

namespace doichieu {
namespace {

[[noreturn]] void fail(const char* code, std::vector<std::string> args, std::string detail) {
  throw DocumentError({code, Severity::error, Stage::read, 0, std::move(args), std::move(detail)});
}

}  // namespace

std::string readDocumentFile(const std::filesystem::path& path, std::uintmax_t limit) {
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  if (error) fail("file.unreadable", {path.string()}, error.message());
  if (size == 0) fail("file.empty", {path.string()}, "");
  if (size > limit)
    fail("file.too_large", {path.string(), std::to_string(size >> 20), std::to_string(limit >> 20)}, "");
  errno = 0;
  std::ifstream in(path, std::ios::binary);
  std::string bytes(size, '\0');
  if (!in || !in.read(bytes.data(), static_cast<std::streamsize>(size)))
    fail("file.unreadable", {path.string()}, std::strerror(errno));
  return bytes;
}

}  // namespace doichieu
