// One page image after the other to words, rulings and diagnostics.
#pragma once

#include <memory>
#include <string>

#include "doichieu/spi/recognizer.h"
#include "engine.h"
#include "pix.h"
#include "prepare.h"
#include "repair.h"

namespace doichieu::ocr {

/// What is done after the preparation, by the names under which it may be left out.
inline constexpr const char* kLaterSteps[] = {"rulings", "lines", "cells", "digits", "repair"};

/// Finds how the page stands ("turn"), prepares it (preparation()), lifts its rulings ("rulings"), has it read, and
/// reads again the cells of tables that need it ("cells") and the numbers that are doubtful ("digits"), and mends
/// doubtful words by their neighbours ("repair"). `omitted` names what is left out; without "lines" Tesseract reads them.
class Session : public RecognizerSession {
 public:
  /// Without `repair` nothing is mended.
  explicit Session(const std::string& language, std::shared_ptr<const Repair> repair = nullptr, Omitted omitted = {});
  Page recognize(const RasterImage& image, int pageNumber) override;

  const std::string& lineReading() const { return engine_.lineReading(); }

 private:
  /// Reads `image` turned clockwise by `degrees`.
  Page readTurned(Pix& image, const RasterImage& source, int degrees);

  bool does(const char* step) const { return omitted_.count(step) == 0; }

  Engine engine_;
  std::shared_ptr<const Repair> repair_;
  Omitted omitted_;
};

}  // namespace doichieu::ocr
