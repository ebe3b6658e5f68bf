#include "base/word_bag.h"

#include <algorithm>

namespace doichieu {

double wordF1(const WordBag& a, const WordBag& b) {
  int common = 0, all = 0;
  for (const auto& [word, times] : a) {
    all += times;
    if (const auto other = b.find(word); other != b.end()) common += std::min(times, other->second);
  }
  for (const auto& [word, times] : b) all += times;
  return all == 0 ? 0 : 2.0 * common / all;
}

}  // namespace doichieu
