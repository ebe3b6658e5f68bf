// Tesseract, and nothing of it beyond this header: one instance, pages of grey pixels in, words in pixels out.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "pix.h"

namespace tesseract {
class TessBaseAPI;
}

namespace doichieu::ocr {

/// A rectangle of pixels, half-open, origin top left.
struct PixelBox {
  int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  int width() const { return x1 - x0; }
  int height() const { return y1 - y0; }
};

struct ReadWord {
  std::string text;  // UTF-8 as the engine gives it
  std::string raw;   // another reading that lost, where there were two that differ (digits.h)
  PixelBox box;
  float confidence = 0;  // 0..1
  int line = 0;          // counted through the reading
  float letterHeight = 0;  // pixels, of the line's letters without ascender; 0 unknown
  bool bold = false;       // set by markBold (strokes.h)
};

/// How the engine shall look for text: find blocks and lines; find the lines of one block; find the one line; take the
/// image from top to bottom as a line.
enum class Segmentation { page, block, line, rawLine };

class Engine {
 public:
  /// Throws ConfigError where the language data is missing.
  explicit Engine(const std::string& language);
  ~Engine();
  Engine(const Engine&) = delete;  // owns an instance whose memory cannot be shared
  Engine& operator=(const Engine&) = delete;

  /// Throws DocumentError (recognize.engine) where the engine gives up.
  std::vector<ReadWord> read(Pix& grey, Segmentation segmentation);

 private:
  std::unique_ptr<tesseract::TessBaseAPI> api_;
};

/// Mean confidence weighted by the length of the words; 0 for no words.
double meanConfidence(const std::vector<ReadWord>& words);

}  // namespace doichieu::ocr
