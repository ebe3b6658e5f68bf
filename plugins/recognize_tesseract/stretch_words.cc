#include "stretch_words.h"

#include <algorithm>
#include <map>

#include "sheet.h"
#include "word_boxes.h"

namespace doichieu::ocr {
namespace {

constexpr float kCertaintyOfNone = -20;  // at which confidence is 0

struct Sureness {
  float sum = 0;
  int words = 0;
  float mean() const { return sum / static_cast<float>(words); }
};

bool isBlank(const std::string& text) {
  return text.find_first_not_of(' ') == std::string::npos;
}

}  // namespace

std::vector<ReadWord> readStretches(lines::LineReader& reader, Pix& grey, const std::vector<PageStretch>& stretches,
                                    bool oneLine) {
  std::vector<ReadWord> words;
  std::map<int, Sureness> lines;
  for (const PageStretch& stretch : stretches) {
    const auto reading = reader.read(*clipped(grey, stretch.box));
    if (!reading) continue;
    const std::vector<PixelBox> boxes = wordBoxes(*reading, stretch);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      const lines::LineWord& read = reading->words[i];
      lines[stretch.line].sum += read.certainty;
      ++lines[stretch.line].words;
      if (isBlank(read.text)) continue;
      ReadWord word;
      word.text = read.text;
      word.box = boxes[i];
      word.confidence = std::clamp(1 - read.certainty / kCertaintyOfNone, 0.0F, 1.0F);
      word.line = stretch.line;
      word.letterHeight = stretch.letterHeight;
      words.push_back(std::move(word));
    }
  }
  if (oneLine && lines.size() > 1) {
    const auto surest = std::max_element(
        lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.second.mean() < b.second.mean(); });
    std::erase_if(words, [&](const ReadWord& word) { return word.line != surest->first; });
  }
  return words;
}

}  // namespace doichieu::ocr
