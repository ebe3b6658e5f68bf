#include "read_pdf.h"

#include "pdf_document.h"

namespace doichieu {
namespace {

// Readers have always accepted junk before the header (ISO 32000-1, annex H, note 13).
constexpr std::size_t kHeaderWithin = 1024;

}  // namespace

PluginDescriptor ReadPdf::descriptor() const {
  return {"read_pdf", PluginRole::reader, "1", "PDF through Poppler: text layers, scanned pages, signatures"};
}

void ReadPdf::configure(const Host&) {}

double ReadPdf::claims(std::string_view head, std::uintmax_t) const {
  const std::size_t at = head.substr(0, kHeaderWithin).find("%PDF-");
  if (at == std::string_view::npos) return 0;
  return at == 0 ? 1 : 0.9;
}

std::unique_ptr<OpenDocument> ReadPdf::open(const std::filesystem::path& path) const {
  return std::make_unique<PdfDocument>(path);
}

}  // namespace doichieu

DOICHIEU_PLUGIN(read_pdf, doichieu::ReadPdf)
