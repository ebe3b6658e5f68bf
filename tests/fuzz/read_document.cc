#include "read_document.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <string>

#include "doichieu/base/error.h"
#include "layout/layout.h"
#include "layout/plain_text.h"

namespace doichieu::fuzz {
namespace {

constexpr int kPages = 3;
constexpr double kDpi = 50;  // what drawing a page can do wrong it does at any size

/// A file in memory with a name.
class MemoryFile {
 public:
  MemoryFile(const std::uint8_t* data, std::size_t size) : descriptor_(memfd_create("fuzz", 0)) {
    while (size > 0) {
      const ssize_t count = write(descriptor_, data, size);
      if (count <= 0) break;
      data += count;
      size -= static_cast<std::size_t>(count);
    }
  }
  ~MemoryFile() { close(descriptor_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

 private:
  int descriptor_;
};

}  // namespace

void readDocument(Plugin* plugin, const std::uint8_t* data, std::size_t size) {
  const auto& reader = dynamic_cast<const Reader&>(*plugin);
  const std::string_view head(reinterpret_cast<const char*>(data), std::min<std::size_t>(size, 64U << 10));
  if (size == 0 || reader.claims(head, size) == 0) return;
  const MemoryFile file(data, size);
  try {
    const auto document = reader.open(file.path());
    for (int number = 1; number <= std::min(kPages, document->pageCount()); ++number) {
      Page page = document->page(number);
      if (document->hasImage(number)) document->image(number, kDpi);
      layoutPage(page);
      plainText(page);
    }
    document->diagnostics();
  } catch (const DocumentError&) {
    return;
  }
}

}  // namespace doichieu::fuzz
