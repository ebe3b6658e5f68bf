// One page from reader to finished items: the text layer judged, pixels recognised where it cannot be believed, rulings
// found, laid out.
#pragma once

#include <memory>

#include "doichieu/model/page.h"
#include "doichieu/spi/reader.h"
#include "doichieu/spi/recognizer.h"

namespace doichieu {

struct PageReadingOptions {
  double renderDpi = 200;
  double rulingDpi = 100;
  bool forceOcr = false;
};

/// A page that cannot be read (too large, torn) comes without words and with a diagnostic of error grade; the other
/// pages of the document are not touched by it. `recognizer` may be nullptr; the first page that needs one then throws
/// DocumentError "recognize.no_plugin".
Page readPage(OpenDocument& document, int number, const Recognizer* recognizer,
              std::unique_ptr<RecognizerSession>& session, const PageReadingOptions& options);

}  // namespace doichieu
