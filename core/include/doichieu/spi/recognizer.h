// Recognizers turn the pixels of a page into words with boxes and confidences.
#pragma once

#include <memory>
#include <string>

#include "doichieu/model/image.h"
#include "doichieu/model/page.h"
#include "doichieu/spi/plugin.h"

namespace doichieu {

/// One engine: costly to make, used by one thread at a time and reused over pages.
class RecognizerSession {
 public:
  virtual ~RecognizerSession();
  /// Preprocesses and reads one page. Boxes are fractions of the upright page; Page::turned tells how far it was
  /// turned. Rulings of tables are found. Throws DocumentError where the engine fails on this page.
  virtual Page recognize(const RasterImage& image, int pageNumber) = 0;
  /// What reads on this machine, and why where it is second best; one line, English, for `doichieu doctor`.
  virtual std::string description() const { return {}; }
};

class Recognizer : public Plugin {
 public:
  ~Recognizer() override;
  /// Throws ConfigError where the engine's language data is missing (naming the package to install).
  virtual std::unique_ptr<RecognizerSession> open() const = 0;
};

}  // namespace doichieu
