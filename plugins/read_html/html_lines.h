// Gathers the text of a block and hands it out as lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "doichieu/model/page.h"
#include "html_look.h"

namespace doichieu {

class HtmlLines {
 public:
  void add(std::string_view text, const HtmlLook& look);
  /// A manual line break: what follows is another printed line of the same paragraph.
  void breakLine();
  /// Shown before the next text.
  void mark(std::string marker) { marker_ = std::move(marker); }
  /// Ends the paragraph. One line, or one a printed line where it was broken; none where it is blank.
  std::vector<PageLine> finish();

 private:
  void endLine();

  std::vector<PageLine> lines_;
  PageLine line_;
  std::string marker_;
  std::size_t letters_ = 0, bold_ = 0, italic_ = 0;
  bool blankLine_ = false;
};

}  // namespace doichieu
