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

/// Throws DocumentError. `recognizer` may be nullptr; a page that needs one then fails with "recognize.no_plugin".
Page readPage(OpenDocument& document, int number, const Recognizer* recognizer,
              std::unique_ptr<RecognizerSession>& session, const PageReadingOptions& options);

}  // namespace doichieu
