// An open PDF: Poppler reads words and draws pages, QPDF tells what a page is made of before a pixel is decoded.
#pragma once

#include <poppler.h>

#include <map>
#include <memory>
#include <optional>
#include <qpdf/QPDF.hh>

#include "doichieu/spi/reader.h"
#include "glib_handles.h"
#include "pdf_contents.h"

namespace doichieu {

/// Several may be open in several threads: opening, closing and signatures, which touch global state of Poppler and
/// NSS, are serialised inside; the rest works on the document's own objects.
class PdfDocument : public OpenDocument {
 public:
  /// Throws DocumentError: "pdf.encrypted", "pdf.damaged", "pdf.no_pages".
  explicit PdfDocument(const std::filesystem::path& path);
  ~PdfDocument() override;

  std::string mediaType() const override { return "application/pdf"; }
  int pageCount() const override { return pageCount_; }
  Page page(int number) override;
  bool hasImage(int number) override { return number >= 1 && number <= pageCount_; }
  RasterImage image(int number, double dpi) override;
  std::vector<Diagnostic> diagnostics() override { return diagnostics_; }

 private:
  GObjectHandle<PopplerPage> popplerPage(int number);
  const std::optional<PdfContents>& contents(int number);
  /// Degrees clockwise by which the words of the page were turned, and its pixels have to be.
  int turnOf(int number);
  RasterImage unturnedImage(int number, double dpi);

  GObjectHandle<PopplerDocument> poppler_;
  std::unique_ptr<QPDF> qpdf_;  // null where QPDF cannot read the file
  int pageCount_ = 0;
  std::map<int, std::optional<PdfContents>> contents_;
  std::map<int, int> turns_;
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace doichieu
