// Tesseract, and nothing of it beyond this header: one instance, pages of grey pixels in, words in pixels out. It finds
// the lines; what stands in them is read by ourselves (lines/) where its model and the processor allow it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "pix.h"
#include "pixel_box.h"

namespace tesseract {
class TessBaseAPI;
}
namespace doichieu::ocr::lines {
class LineReader;
}

namespace doichieu::ocr {

struct ReadWord {
  std::string text;  // UTF-8 as the engine gives it
  std::string raw;   // another reading that lost, where there were two that differ (digits.h)
  PixelBox box;
  float confidence = 0;    // 0..1
  int line = 0;            // counted through the reading
  float letterHeight = 0;  // pixels, of the line's letters without ascender; 0 unknown
  bool bold = false;       // set by markBold (strokes.h)
};

/// How the engine shall look for text: find blocks and lines; find the lines of one block; find the one line; take the
/// image from top to bottom as a line.
enum class Segmentation { page, block, line, rawLine };

/// Who reads the lines that the layout finds. Both read the same; we are faster.
enum class LineReading { own, tesseract };

class Engine {
 public:
  /// Throws ConfigError where the language data is missing.
  explicit Engine(const std::string& language, LineReading lines = LineReading::own);
  ~Engine();
  Engine(const Engine&) = delete;  // owns an instance whose memory cannot be shared
  Engine& operator=(const Engine&) = delete;

  /// Throws DocumentError (recognize.engine) where the engine gives up.
  std::vector<ReadWord> read(Pix& grey, Segmentation segmentation);

  /// Who reads the lines, and why it is Tesseract where it should be ourselves; English, for the doctor.
  const std::string& lineReading() const { return lineReading_; }

 private:
  /// Nothing where the page has to be read by Tesseract.
  std::optional<std::vector<ReadWord>> readOwn(Pix& grey, Segmentation segmentation);

  std::unique_ptr<tesseract::TessBaseAPI> api_;
  std::unique_ptr<lines::LineReader> reader_;
  std::string lineReading_ = "Tesseract";
};

/// Mean confidence weighted by the length of the words; 0 for no words.
double meanConfidence(const std::vector<ReadWord>& words);

}  // namespace doichieu::ocr
