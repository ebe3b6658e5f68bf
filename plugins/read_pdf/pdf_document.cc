#include "pdf_document.h"

#include <mutex>

#include "pdf_pixels.h"
#include "pdf_signatures.h"
#include "pdf_words.h"

namespace doichieu {
namespace {

std::mutex& globalState() {
  static std::mutex mutex;
  return mutex;
}

[[noreturn]] void fail(const char* code, int page = 0, std::string detail = "") {
  throw DocumentError({code, Severity::error, Stage::read, page, {}, std::move(detail)});
}

GObjectHandle<PopplerDocument> opened(const std::filesystem::path& path) {
  GError* raised = nullptr;
  const GMemory<char> uri(g_filename_to_uri(std::filesystem::absolute(path).c_str(), nullptr, nullptr));
  GObjectHandle<PopplerDocument> document(poppler_document_new_from_file(uri.get(), nullptr, &raised));
  const GErrorHandle error(raised);
  if (document != nullptr) return document;
  const std::string detail = error == nullptr ? "" : error->message;
  if (error != nullptr && g_error_matches(error.get(), POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    fail("pdf.encrypted", 0, detail);
  fail("pdf.damaged", 0, detail);
}

std::unique_ptr<QPDF> structureOf(const std::filesystem::path& path) {
  try {
    auto document = std::make_unique<QPDF>();
    document->setSuppressWarnings(true);
    document->processFile(path.c_str());
    return document;
  } catch (const std::exception&) {
    return nullptr;  // torn beyond what QPDF mends; Poppler may still show it
  }
}

}  // namespace

PdfDocument::PdfDocument(const std::filesystem::path& path) {
  {
    const std::lock_guard lock(globalState());
    poppler_ = opened(path);
    pageCount_ = poppler_document_get_n_pages(poppler_.get());
    if (pageCount_ > 0) diagnostics_ = signaturesOf(*poppler_);
  }
  if (pageCount_ < 1) fail("pdf.no_pages");
  qpdf_ = structureOf(path);
}

PdfDocument::~PdfDocument() {
  const std::lock_guard lock(globalState());
  poppler_.reset();
}

GObjectHandle<PopplerPage> PdfDocument::popplerPage(int number) {
  GObjectHandle<PopplerPage> page(poppler_document_get_page(poppler_.get(), number - 1));
  if (page == nullptr) fail("pdf.page_damaged", number);
  return page;
}

const std::optional<PdfContents>& PdfDocument::contents(int number) {
  const auto [place, isNew] = contents_.try_emplace(number);
  if (isNew && qpdf_ != nullptr) place->second = contentsOf(*qpdf_, number);
  return place->second;
}

Page PdfDocument::page(int number) {
  const GObjectHandle<PopplerPage> source = popplerPage(number);
  Page page = textLayer(*source, number);
  turns_[number] = page.turned;
  if (const auto& made = contents(number)) page.imageCoverage = static_cast<float>(made->coverage());
  return page;
}

int PdfDocument::turnOf(int number) {
  const auto known = turns_.find(number);
  return known == turns_.end() ? page(number).turned : known->second;
}

RasterImage PdfDocument::image(int number, double dpi) {
  const int turn = turnOf(number);
  RasterImage image = unturnedImage(number, dpi);
  return turn == 0 ? image : turned(image, turn);
}

RasterImage PdfDocument::unturnedImage(int number, double dpi) {
  const GObjectHandle<PopplerPage> source = popplerPage(number);
  const std::optional<PdfContents>& made = contents(number);
  if (!made) return drawnPage(*source, number, dpi);
  checkBudget(made->largestImage(), number);
  if (const PlacedImage* only = made->onlyImage()) {
    RasterImage image = soleImage(*source, *only);
    if (!image.empty()) return image;
  }
  const double native = nativeDpi(*source, *made);
  return drawnPage(*source, number, native > 0 ? native : dpi);
}

}  // namespace doichieu
