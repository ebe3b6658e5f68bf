#include "html_lines.h"

#include <utility>

#include "doichieu/text/fold.h"

namespace doichieu {

void HtmlLines::add(std::string_view text, const HtmlLook& look) {
  const std::string shown = look.capitals ? upper(text) : std::string(text);
  const std::size_t letters = letterCount(shown);
  letters_ += letters;
  if (look.bold) bold_ += letters;
  if (look.italic) italic_ += letters;
  if (trimmed(line_.text).empty()) {
    line_.centered = look.centered;
    line_.column = look.column;
  }
  line_.text += shown;
}

void HtmlLines::endLine() {
  PageLine line = std::exchange(line_, {});
  line.text = squeezed(line.text);
  line.bold = 2 * bold_ > letters_;
  line.italic = 2 * italic_ > letters_;
  letters_ = bold_ = italic_ = 0;
  if (line.text.empty()) {
    blankLine_ = true;
    return;
  }
  line.text.insert(0, std::exchange(marker_, {}));
  line.blankBefore = std::exchange(blankLine_, false) && !lines_.empty();
  lines_.push_back(std::move(line));
}

void HtmlLines::breakLine() {
  endLine();
}

std::vector<PageLine> HtmlLines::finish() {
  endLine();
  blankLine_ = false;
  std::vector<PageLine> lines = std::exchange(lines_, {});
  for (PageLine& line : lines) line.complete = lines.size() == 1;
  return lines;
}

}  // namespace doichieu
