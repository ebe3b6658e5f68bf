#include "read_docx.h"

#include <algorithm>

#include "docx_body.h"
#include "docx_package.h"
#include "doichieu/base/file.h"

namespace doichieu {
namespace {

constexpr std::uintmax_t kLargest = 256U << 20;  // pictures are most of a large document
constexpr std::string_view kZip{"PK\x03\x04", 4};
// A compound file: Word 97-2003, or a DOCX under a password.
constexpr std::string_view kCompound{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8};
constexpr std::string_view kEncryptedStream{"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32};

[[noreturn]] void fail(const char* code) {
  throw DocumentError({code, Severity::error, Stage::read, 0, {}, ""});
}

class DocxDocument : public OpenDocument {
 public:
  explicit DocxDocument(std::vector<Page> pages) : pages_(std::move(pages)) {}

  std::string mediaType() const override {
    return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  }
  int pageCount() const override { return static_cast<int>(pages_.size()); }
  Page page(int number) override { return pages_.at(static_cast<std::size_t>(number - 1)); }
  bool hasImage(int) override { return false; }
  RasterImage image(int, double) override { return {}; }

 private:
  std::vector<Page> pages_;
};

}  // namespace

PluginDescriptor ReadDocx::descriptor() const {
  return {"read_docx", PluginRole::reader, "1",
          "DOCX: paragraphs, numbering, tables, notes, tracked changes as accepted"};
}

void ReadDocx::configure(const Host&) {}

double ReadDocx::claims(std::string_view head, std::uintmax_t) const {
  if (head.starts_with(kZip)) return head.find("word/") == std::string_view::npos ? 0.4 : 1;
  return head.starts_with(kCompound) ? 0.4 : 0;  // claimed to say what to do with it
}

std::unique_ptr<OpenDocument> ReadDocx::open(const std::filesystem::path& path) const {
  const std::string bytes = readDocumentFile(path, kLargest);
  if (bytes.starts_with(kCompound))
    fail(bytes.find(kEncryptedStream) == std::string::npos ? "docx.old_format" : "docx.encrypted");
  std::vector<Page> pages = readDocx(DocxPackage(bytes));
  if (std::all_of(pages.begin(), pages.end(), [](const Page& page) { return page.items.empty(); })) fail("docx.empty");
  return std::make_unique<DocxDocument>(std::move(pages));
}

}  // namespace doichieu

DOICHIEU_PLUGIN(read_docx, doichieu::ReadDocx)
