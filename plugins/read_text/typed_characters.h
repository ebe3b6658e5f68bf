// A typed line by its characters: where columns stand below each other is told in characters, not in bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace doichieu {

/// In characters.
struct Range {
  std::size_t begin = 0, end = 0;
  std::size_t size() const { return end - begin; }
};

/// Borrows the text.
class CharacterLine {
 public:
  static constexpr std::size_t kGap = 2;  // blanks between words of two columns, at least

  explicit CharacterLine(std::string_view text);

  bool empty() const { return offsets_.empty(); }
  std::size_t size() const { return offsets_.size(); }
  bool blankAt(std::size_t at) const { return at >= size() || text_[offsets_[at]] == ' '; }
  /// The words of a range, blanks collapsed.
  std::string between(std::size_t begin, std::size_t end) const;
  /// Runs of words with less than a gap between them.
  const std::vector<Range>& pieces() const { return pieces_; }

 private:
  std::string_view text_;
  std::vector<std::size_t> offsets_;  // of the characters, bytes
  std::vector<Range> pieces_;
};

std::vector<CharacterLine> characterLines(const std::vector<std::string>& lines);

}  // namespace doichieu
