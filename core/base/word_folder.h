// foldForCompare() for many words in turn, without an allocation for each.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/letters.h"

namespace doichieu {

/// The second letters of oa, oe, uy.
inline bool endsOpenRhyme(char32_t bare) {
  return bare == U'a' || bare == U'e' || bare == U'y';
}

/// Puts the tone mark of an open oa, oe, uy where the old style has it: "hoà" -> "hòa". Letters are folded one by one.
void settleTones(char32_t* begin, char32_t* end);

class WordFolder {
 public:
  /// The next word begins: add() its letters, then ask for folded().
  void begin() { size_ = 0, mayMove_ = false; }
  void add(const Letter& letter) {
    if (size_ < kShort) {
      short_[size_++] = letter.lower;
    } else {
      addToLong(letter.lower);
    }
    mayMove_ = mayMove_ || (letter.tone != Tone::none && endsOpenRhyme(letter.bare));
  }
  /// Good until the next word begins.
  std::u32string_view folded() {
    char32_t* const letters = size_ > kShort ? long_.data() : short_.data();
    if (mayMove_) settleTones(letters, letters + size_);
    return {letters, size_};
  }

 private:
  static constexpr std::size_t kShort = 24;  // more than any word of Vietnamese has

  void addToLong(char32_t letter) {
    if (size_ == kShort) long_.assign(short_.begin(), short_.end());
    long_.push_back(letter);
    ++size_;
  }

  std::array<char32_t, kShort> short_;
  std::u32string long_;
  std::size_t size_ = 0;
  bool mayMove_ = false;  // a letter has a tone that the old style may have elsewhere
};

}  // namespace doichieu
