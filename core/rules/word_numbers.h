// Numbers for words, found by the 64 bits of their hash: a table with open addressing, since it is asked for each word
// of each text. Two words with one hash are never met: of a million words the chance is one in thirty million.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace doichieu {

class WordNumbers {
 public:
  static constexpr int kUnknown = -1;

  std::size_t size() const { return size_; }
  /// The word's number: from 0, in the order in which words came.
  int add(std::u32string_view word);
  int of(std::u32string_view word) const;

 private:
  struct Slot {
    std::uint64_t hash = 0;
    int number = kUnknown;
  };

  /// Index of the slot with this hash, or of the free one where it would stand.
  std::size_t slotOf(std::uint64_t hash) const;
  void enlarge();

  std::size_t size_ = 0;
  std::vector<Slot> slots_ = std::vector<Slot>(16);  // a power of two, never more than half full
};

}  // namespace doichieu
