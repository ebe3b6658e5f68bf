#include "ghosts.h"

#include <algorithm>

namespace doichieu::ocr {
namespace {

constexpr int kDirt = 6;           // pixels, larger side: less than a full stop with its soft edge
constexpr double kLow = 0.6;       // of the other word's height: a mark above or below it
constexpr float kDoubtful = 0.8F;  // of real words none lies on another
constexpr double kOnIt = 0.6;      // of its width

/// Pixels of the row that both take, where they meet.
int sharedWidth(const PixelBox& a, const PixelBox& b) {
  const bool meet = a.y0 < b.y1 && b.y0 < a.y1;
  return meet ? std::max(0, std::min(a.x1, b.x1) - std::max(a.x0, b.x0)) : 0;
}

/// It may lie on the marks of several words.
bool isMarkOfOthers(const ReadWord& mark, const std::vector<ReadWord>& words) {
  if (mark.confidence >= kDoubtful) return false;
  int on = 0;
  for (const ReadWord& word : words)
    if (word.confidence > mark.confidence && mark.box.height() < kLow * word.box.height())
      on += sharedWidth(mark.box, word.box);
  return on > 0 && on >= kOnIt * mark.box.width();
}

}  // namespace

bool haveGhosts(const std::vector<ReadWord>& words) {
  return std::any_of(words.begin(), words.end(), [&](const ReadWord& word) { return isMarkOfOthers(word, words); });
}

void dropGhosts(std::vector<ReadWord>& words) {
  std::vector<bool> ghost(words.size(), false);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool dirt = std::max(words[i].box.width(), words[i].box.height()) < kDirt;
    ghost[i] = dirt || isMarkOfOthers(words[i], words);
  }
  std::size_t at = 0;
  std::erase_if(words, [&](const ReadWord&) { return ghost[at++]; });
}

}  // namespace doichieu::ocr
