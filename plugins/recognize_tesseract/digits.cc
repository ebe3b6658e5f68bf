#include "digits.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "sheet.h"

namespace doichieu::ocr {
namespace {

constexpr float kSure = 0.88F;         // numbers above are right nearly always; most of a page's stand there
constexpr float kConfirmed = 0.95F;    // two looks at the same ink are no two witnesses
constexpr float kContradicted = 0.5F;  // below what the records take for a doubtful digit
constexpr float kMargin = 0.25F;       // of the word's height, around it

std::string digitsOf(const std::string& text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

PixelBox around(const PixelBox& box, Pix& grey) {
  const int margin = static_cast<int>(kMargin * static_cast<float>(box.height()));
  return {std::max(0, box.x0 - margin), std::max(0, box.y0 - margin),
          std::min(static_cast<int>(pixGetWidth(&grey)), box.x1 + margin),
          std::min(static_cast<int>(pixGetHeight(&grey)), box.y1 + margin)};
}

struct SecondReading {
  std::string text;
  float confidence = 0;
};

SecondReading readLarger(Engine& engine, Pix& grey, const PixelBox& box) {
  const std::vector<ReadWord> words = readSheet(engine, grey, around(box, grey), {.scale = 2});
  SecondReading reading;
  for (const ReadWord& word : words) reading.text += word.text;
  reading.confidence = static_cast<float>(meanConfidence(words));
  return reading;
}

}  // namespace

DigitCheck readDigitsAgain(Engine& engine, Pix& grey, std::vector<ReadWord>& words) {
  DigitCheck check;
  for (ReadWord& word : words) {
    if (word.confidence >= kSure || digitsOf(word.text).empty() || word.box.width() <= 0 || word.box.height() <= 0)
      continue;
    ++check.again;
    SecondReading second = readLarger(engine, grey, word.box);
    if (digitsOf(second.text) == digitsOf(word.text)) {
      const float both = 1 - (1 - word.confidence) * (1 - second.confidence);
      word.confidence = std::max(word.confidence, std::min(kConfirmed, both));
      continue;
    }
    ++check.doubtful;
    if (second.confidence > word.confidence && !digitsOf(second.text).empty()) {
      word.raw = std::exchange(word.text, second.text);
      word.confidence = second.confidence;
    } else {
      word.raw = second.text;
    }
    word.confidence = std::min(word.confidence, kContradicted);
  }
  return check;
}

}  // namespace doichieu::ocr
