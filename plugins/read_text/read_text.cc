#include "read_text.h"

#include "doichieu/base/file.h"
#include "doichieu/text/decode.h"
#include "doichieu/text/fold.h"
#include "text_pages.h"

namespace doichieu {
namespace {

// The longest plans with annexes are below one megabyte; beyond this it is a log or a dump.
constexpr std::uintmax_t kLargest = 64U << 20;
// Any readable bytes are text in the end, so every other reader's claim comes first.
constexpr double kClaim = 0.2;

class TextDocument : public OpenDocument {
 public:
  explicit TextDocument(DecodedText decoded) : pages_(textPages(decoded.text)) {
    if (decoded.badBytes > 0) report("text.bad_bytes", Severity::warning, {std::to_string(decoded.badBytes)});
    if (decoded.encoding == Encoding::windows1252) report("text.encoding_doubtful", Severity::warning, {});
    report(decoded.repaired ? "text.repaired" : "text.encoding", Severity::info,
           {std::string(toString(decoded.encoding))});
  }

  std::string mediaType() const override { return "text/plain"; }
  int pageCount() const override { return static_cast<int>(pages_.size()); }
  Page page(int number) override { return pages_.at(static_cast<std::size_t>(number - 1)); }
  bool hasImage(int) override { return false; }
  RasterImage image(int, double) override { return {}; }
  std::vector<Diagnostic> diagnostics() override { return diagnostics_; }

 private:
  void report(const char* code, Severity severity, std::vector<std::string> args) {
    diagnostics_.push_back({code, severity, Stage::read, 0, std::move(args), ""});
  }

  std::vector<Page> pages_;
  std::vector<Diagnostic> diagnostics_;
};

[[noreturn]] void fail(const char* code) {
  throw DocumentError({code, Severity::error, Stage::read, 0, {}, ""});
}

}  // namespace

PluginDescriptor ReadText::descriptor() const {
  return {"read_text", PluginRole::reader, "1", "Plain text: UTF-8, UTF-16, Windows-1258, TCVN3, VNI, VISCII, VPS"};
}

void ReadText::configure(const Host&) {}

double ReadText::claims(std::string_view head, std::uintmax_t) const {
  return !head.empty() && decodeText(head).has_value() ? kClaim : 0;
}

std::unique_ptr<OpenDocument> ReadText::open(const std::filesystem::path& path) const {
  auto decoded = decodeText(readDocumentFile(path, kLargest));
  if (!decoded) fail("text.binary");
  if (letterCount(decoded->text) == 0) fail("text.empty");
  return std::make_unique<TextDocument>(std::move(*decoded));
}

}  // namespace doichieu

DOICHIEU_PLUGIN(read_text, doichieu::ReadText)
