// One page image after the other to words, rulings and diagnostics.
#pragma once

#include <memory>
#include <string>

#include "doichieu/layout/grid.h"
#include "doichieu/spi/recognizer.h"
#include "engine.h"
#include "pix.h"
#include "prepare.h"
#include "repair.h"

namespace doichieu::ocr {

/// What is done after the preparation, by the names under which it may be left out.
inline constexpr const char* kLaterSteps[] = {"rulings", "lines", "columns",  "cells", "ghosts",
                                              "digits",  "marks", "numerals", "repair"};

/// Cleans the page (cleaning()), finds how it stands ("turn"), shapes it (shaping()), lifts its rulings ("rulings"),
/// has it read, reads again two columns that were read as one ("columns") and the cells of tables that need it
/// ("cells"), drops what is no word ("ghosts"), reads again the numbers that are doubtful ("digits"), looks at the ink
/// for the marks of numbers ("marks") and the strokes of Roman numerals ("numerals"), and mends doubtful words by their
/// neighbours ("repair"). `omitted` names what is left out; without "lines" Tesseract reads them.
class Session : public RecognizerSession {
 public:
  /// Without `repair` nothing is mended.
  explicit Session(const std::string& language, std::shared_ptr<const Repair> repair = nullptr, Omitted omitted = {});
  Page recognize(const RasterImage& image, int pageNumber) override;
  std::string description() const override { return "lines read by: " + engine_.lineReading(); }

 private:
  /// Reads a cleaned page turned clockwise by `degrees`.
  Page readTurned(const Draft& sheet, int degrees);

  int mend(std::vector<ReadWord>& words, const std::vector<RuledGrid>& grids, const Draft& draft) const;
  bool does(const char* step) const { return omitted_.count(step) == 0; }

  Engine engine_;
  std::shared_ptr<const Repair> repair_;
  Omitted omitted_;
};

}  // namespace doichieu::ocr
