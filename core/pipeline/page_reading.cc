#include "pipeline/page_reading.h"

#include "doichieu/layout/rulings.h"
#include "doichieu/text/quality.h"
#include "layout/layout.h"

namespace doichieu {
namespace {

// A4 in points; the pixel budget of readers assumes pages of about this size.
constexpr double kPointsPerInch = 72;

Page recognized(OpenDocument& document, const Page& seen, const Recognizer* recognizer,
                std::unique_ptr<RecognizerSession>& session, const PageReadingOptions& options) {
  if (recognizer == nullptr)
    throw DocumentError({"recognize.no_plugin", Severity::error, Stage::recognize, seen.number, {}, {}});
  if (session == nullptr) session = recognizer->open();
  const RasterImage image = document.image(seen.number, options.renderDpi);
  Page page = session->recognize(image, seen.number);
  page.number = seen.number;
  page.origin = TextOrigin::ocr;
  if (image.dpi > 0) {
    page.widthPt = image.width * kPointsPerInch / image.dpi;
    page.heightPt = image.height * kPointsPerInch / image.dpi;
    if (page.turned == 90 || page.turned == 270) std::swap(page.widthPt, page.heightPt);
  }
  page.diagnostics.insert(page.diagnostics.begin(), seen.diagnostics.begin(), seen.diagnostics.end());
  return page;
}

}  // namespace

Page readPage(OpenDocument& document, int number, const Recognizer* recognizer,
              std::unique_ptr<RecognizerSession>& session, const PageReadingOptions& options) {
  Page page = document.page(number);
  page.number = number;
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
    page = recognized(document, page, recognizer, session, options);
  } else {
    page.origin = TextOrigin::textLayer;
    if (verdict.quality == TextLayerQuality::legacyFont) page.words = std::move(verdict.words);
    page.rulings = findRulings(document.image(number, options.rulingDpi));
  }
  layoutPage(page);
  return page;
}

}  // namespace doichieu
