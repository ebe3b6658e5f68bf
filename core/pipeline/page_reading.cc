#include "pipeline/page_reading.h"

#include <utility>

#include "doichieu/base/error.h"
#include "doichieu/layout/rulings.h"
#include "doichieu/text/quality.h"
#include "layout/layout.h"

namespace doichieu {
namespace {

constexpr double kPointsPerInch = 72;

/// What stays of a page that cannot be read while the document's other pages can.
Page lostPage(Page page, const DocumentError& error) {
  page.words.clear();
  Diagnostic reason = error.diagnostic();
  reason.page = page.number;
  page.diagnostics.push_back(std::move(reason));
  return page;
}

RecognizerSession& opened(std::unique_ptr<RecognizerSession>& session, const Recognizer* recognizer, int page) {
  if (recognizer == nullptr)
    throw DocumentError({"recognize.no_plugin", Severity::error, Stage::recognize, page, {}, {}});
  if (session == nullptr) session = recognizer->open();
  return *session;
}

Page recognized(OpenDocument& document, Page seen, RecognizerSession& session, const PageReadingOptions& options) {
  seen.origin = TextOrigin::ocr;
  try {
    const RasterImage image = document.image(seen.number, options.renderDpi);
    Page page = session.recognize(image, seen.number);
    page.number = seen.number;
    page.origin = TextOrigin::ocr;
    if (image.dpi > 0) {
      page.widthPt = image.width * kPointsPerInch / image.dpi;
      page.heightPt = image.height * kPointsPerInch / image.dpi;
      if (page.turned == 90 || page.turned == 270) std::swap(page.widthPt, page.heightPt);
    }
    page.diagnostics.insert(page.diagnostics.begin(), seen.diagnostics.begin(), seen.diagnostics.end());
    return page;
  } catch (const DocumentError& e) {
    return lostPage(std::move(seen), e);
  }
}

/// The rulings only help the words of the text layer: without them the page is poorer, not lost.
void addRulings(OpenDocument& document, Page& page, const PageReadingOptions& options) {
  try {
    page.rulings = findRulings(document.image(page.number, options.rulingDpi));
  } catch (const DocumentError& e) {
    Diagnostic reason = e.diagnostic();
    reason.page = page.number;
    reason.severity = Severity::warning;
    page.diagnostics.push_back(std::move(reason));
  }
}

}  // namespace

Page readPage(OpenDocument& document, int number, const Recognizer* recognizer,
              std::unique_ptr<RecognizerSession>& session, const PageReadingOptions& options) {
  Page page;
  try {
    page = document.page(number);
    page.number = number;
  } catch (const DocumentError& e) {
    page.number = number;
    return lostPage(std::move(page), e);
  }
  if (!page.items.empty()) return page;  // a source without geometry, or one that needs no layout
  if (!document.hasImage(number)) return page;

  TextLayerVerdict verdict = judgeTextLayer(page);
  if (options.forceOcr && verdict.quality != TextLayerQuality::missing) {
    verdict.quality = TextLayerQuality::missing;
    verdict.diagnostic = {"text_layer.ignored", Severity::info, Stage::read, number, {}, {}};
  }
  verdict.diagnostic.page = number;
  page.diagnostics.push_back(verdict.diagnostic);
  if (verdict.quality == TextLayerQuality::missing || verdict.quality == TextLayerQuality::garbled) {
    page = recognized(document, std::move(page), opened(session, recognizer, number), options);
  } else {
    page.origin = TextOrigin::textLayer;
    if (verdict.quality == TextLayerQuality::legacyFont) page.words = std::move(verdict.words);
    addRulings(document, page, options);
  }
  layoutPage(page);
  return page;
}

}  // namespace doichieu
