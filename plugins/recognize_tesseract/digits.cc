#include "digits.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "number_ink.h"
#include "sheet.h"

namespace doichieu::ocr {
namespace {

constexpr float kSure = 0.88F;         // numbers above are right nearly always; most of a page's stand there
constexpr float kConfirmed = 0.95F;    // two looks at the same ink are no two witnesses
constexpr float kContradicted = 0.5F;  // below what the records take for a doubtful digit
constexpr float kMargin = 0.25F;       // of the word's height, around it

std::string digitsOf(const std::string& text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), isDigit);
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

/// "55.500" or "55.500;".
bool isNumber(const std::string& text) {
  return isPlainNumber(text.substr(0, text.find_last_not_of(".,;:") + 1));
}

enum class InkSays { nothing, first, second };

/// An engine that doubts makes up digits ("535.500" of 55.500), passes over them, or takes them for letters.
InkSays inkOn(Pix& grey, const ReadWord& first, const SecondReading& second) {
  const auto fits = [&](const std::string& text) { return isNumber(text) && fitsInk(text, grey, first.box); };
  const bool one = fits(first.text), other = fits(second.text);
  return one == other ? InkSays::nothing : one ? InkSays::first : InkSays::second;
}

}  // namespace

DigitCheck readDigitsAgain(Engine& engine, Pix& grey, std::vector<ReadWord>& words, bool poorPage) {
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
    const InkSays says = poorPage ? InkSays::nothing : inkOn(grey, word, second);
    if (says == InkSays::first) continue;
    ++check.doubtful;
    if (says == InkSays::second || (second.confidence > word.confidence && !digitsOf(second.text).empty())) {
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
