// foldForCompare() for many words in turn, without an allocation for each.
#pragma once

#include <string>
#include <string_view>

namespace doichieu {

class WordFolder {
 public:
  /// The view is good until the next call.
  std::string_view fold(std::string_view word);
  /// The letters of fold(word).
  std::u32string_view foldLetters(std::string_view word);

 private:
  std::u32string letters_;
  std::string folded_;
};

}  // namespace doichieu
