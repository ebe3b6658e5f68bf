// One page image after the other to words, rulings and diagnostics.
#pragma once

#include <string>

#include "doichieu/spi/recognizer.h"
#include "engine.h"
#include "pix.h"

namespace doichieu::ocr {

class Session : public RecognizerSession {
 public:
  explicit Session(const std::string& language);
  Page recognize(const RasterImage& image, int pageNumber) override;

 private:
  /// Reads `image` turned clockwise by `degrees`.
  Page readTurned(Pix& image, const RasterImage& source, int degrees);

  Engine engine_;
};

}  // namespace doichieu::ocr
