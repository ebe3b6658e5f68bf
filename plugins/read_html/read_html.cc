#include "read_html.h"

#include <algorithm>
#include <variant>

#include "doichieu/base/file.h"
#include "doichieu/text/decode.h"
#include "html_source.h"
#include "html_walker.h"

namespace doichieu {
namespace {

constexpr std::uintmax_t kLargest = 32U << 20;  // of markup; pictures are files of their own
constexpr double kClaim = 0.9;                  // above plain text, below formats with a signature

[[noreturn]] void fail(const char* code) {
  throw DocumentError({code, Severity::error, Stage::read, 0, {}, ""});
}

template <typename Visit>
void forEachLine(std::vector<Page>& pages, const Visit& visit) {
  for (Page& page : pages)
    for (PageItem& item : page.items) {
      if (auto* line = std::get_if<PageLine>(&item)) {
        visit(*line);
        continue;
      }
      for (PageCell& cell : std::get<PageTable>(item).cells)
        for (PageLine& line : cell.lines) visit(line);
    }
}

/// Pages of the time of legacy fonts wrote their letters as characters of Windows-1252 or as entities (&ordf; for ê).
std::optional<Encoding> repairLegacyLetters(std::vector<Page>& pages) {
  std::string all;
  forEachLine(pages, [&](PageLine& line) { all += line.text + '\n'; });
  const auto scheme = guessLegacyScheme(all);
  if (scheme) forEachLine(pages, [&](PageLine& line) { line.text = decodeLegacyText(line.text, {*scheme, false}); });
  return scheme;
}

class HtmlDocument : public OpenDocument {
 public:
  HtmlDocument(std::vector<Page> pages, std::vector<Diagnostic> diagnostics)
      : pages_(std::move(pages)), diagnostics_(std::move(diagnostics)) {}

  std::string mediaType() const override { return "text/html"; }
  int pageCount() const override { return static_cast<int>(pages_.size()); }
  Page page(int number) override { return pages_.at(static_cast<std::size_t>(number - 1)); }
  bool hasImage(int) override { return false; }
  RasterImage image(int, double) override { return {}; }
  std::vector<Diagnostic> diagnostics() override { return diagnostics_; }

 private:
  std::vector<Page> pages_;
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace

PluginDescriptor ReadHtml::descriptor() const {
  return {"read_html", PluginRole::reader, "1", "HTML: paragraphs, lists with their markers, tables with merged cells"};
}

void ReadHtml::configure(const Host&) {}

double ReadHtml::claims(std::string_view head, std::uintmax_t) const {
  return looksLikeHtml(head) ? kClaim : 0;
}

std::unique_ptr<OpenDocument> ReadHtml::open(const std::filesystem::path& path) const {
  const auto decoded = decodedHtml(readDocumentFile(path, kLargest));
  if (!decoded) fail("text.binary");
  const HtmlTree tree = parsedHtml(decoded->text);
  std::vector<Page> pages = htmlPages(tree == nullptr ? nullptr : xmlDocGetRootElement(tree.get()));
  if (std::all_of(pages.begin(), pages.end(), [](const Page& page) { return page.items.empty(); })) fail("html.empty");

  const auto legacy = repairLegacyLetters(pages);
  const std::string encoding(toString(legacy.value_or(decoded->encoding)));
  std::vector<Diagnostic> diagnostics;
  const auto report = [&](const char* code, Severity severity, std::vector<std::string> args) {
    diagnostics.push_back({code, severity, Stage::read, 0, std::move(args), ""});
  };
  if (decoded->badBytes > 0) report("text.bad_bytes", Severity::warning, {std::to_string(decoded->badBytes)});
  report(legacy ? "text.repaired" : "text.encoding", Severity::info, {encoding});
  return std::make_unique<HtmlDocument>(std::move(pages), std::move(diagnostics));
}

}  // namespace doichieu

DOICHIEU_PLUGIN(read_html, doichieu::ReadHtml)
