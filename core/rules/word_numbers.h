// Numbers for words, found by their letters: a table with open addressing, since it is asked for each word of each text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace doichieu {

class WordNumbers {
 public:
  static constexpr int kUnknown = -1;

  std::size_t size() const { return words_.size(); }
  /// The word's number: from 0, in the order in which words came.
  int add(std::u32string_view word);
  int of(std::u32string_view word) const;

 private:
  struct Slot {
    std::uint32_t hash = 0;
    int number = kUnknown;
  };

  /// Index of the word's slot, or of the free one where it would stand.
  std::size_t slotOf(std::u32string_view word, std::uint32_t hash) const;
  void enlarge();

  std::vector<std::u32string> words_;
  std::vector<Slot> slots_ = std::vector<Slot>(16);  // a power of two, never more than half full
};

}  // namespace doichieu
