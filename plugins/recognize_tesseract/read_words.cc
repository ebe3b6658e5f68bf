#include "read_words.h"

#include <algorithm>

namespace doichieu::ocr {

double usualHeight(const std::vector<ReadWord>& words) {
  constexpr double kPrint = 26;
  std::vector<int> heights;
  for (const ReadWord& word : words) heights.push_back(word.box.height());
  if (heights.empty()) return kPrint;
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), middle, heights.end());
  return *middle;
}

void replaceWords(std::vector<ReadWord>& words, const std::vector<std::size_t>& old, std::vector<ReadWord> fresh) {
  int next = 0;
  for (const ReadWord& word : words) next = std::max(next, word.line + 1);
  for (auto at = old.rbegin(); at != old.rend(); ++at) words.erase(words.begin() + static_cast<std::ptrdiff_t>(*at));
  for (ReadWord& word : fresh) {
    word.line += next;
    words.push_back(std::move(word));
  }
}

}  // namespace doichieu::ocr
