#include "typed_characters.h"

#include <cctype>

#include "doichieu/text/fold.h"
#include "doichieu/text/utf8.h"

namespace doichieu {

CharacterLine::CharacterLine(std::string_view text) : text_(text) {
  while (!text_.empty() && std::isspace(static_cast<unsigned char>(text_.back())) != 0) text_.remove_suffix(1);
  for (std::size_t i = 0; i < text_.size(); ++i)
    if (!isContinuationByte(text_[i])) offsets_.push_back(i);
  for (std::size_t at = 0; at < size(); ++at) {
    if (blankAt(at)) continue;
    if (pieces_.empty() || at >= pieces_.back().end + kGap) pieces_.push_back({at, at});
    pieces_.back().end = at + 1;
  }
}

std::string CharacterLine::between(std::size_t begin, std::size_t end) const {
  const std::size_t from = begin < size() ? offsets_[begin] : text_.size();
  const std::size_t to = end < size() ? offsets_[end] : text_.size();
  return squeezed(text_.substr(from, to - from));
}

std::vector<CharacterLine> characterLines(const std::vector<std::string>& lines) {
  return {lines.begin(), lines.end()};
}

}  // namespace doichieu
