// Judges from the widths of lines where a paragraph may have ended: a line is full when the first word of the next one
// would not have fitted on it any more.
#pragma once

#include <vector>

#include "text/source_lines.h"

namespace doichieu {

/// Thread-safe after construction. Refers to the text it was made from.
class LineFit {
 public:
  explicit LineFit(const SourceText& text);

  /// True where `next`'s first word had no room on `line`. `opens`: `line` opens a paragraph, so it is indented.
  /// `tolerance` widens the room that counts as none, as a share of the measure (bold lines are wider than they seem).
  bool full(const SourceLine& line, const SourceLine& next, bool opens, double tolerance = 0.03) const;
  /// The line starts clearly to the right of its page's left margin. False for sources without geometry.
  bool indented(const SourceLine& line) const;
  /// Lines hold whole paragraphs of any length: their ends say nothing.
  bool unwrapped() const { return unwrapped_; }

 private:
  struct Margins {
    double left = 0, right = 1;
  };
  const Margins& marginsOf(int page) const;

  std::vector<Margins> pages_;  // by page number - 1
  double measure_ = 0;          // em, of sources without geometry
  bool unwrapped_ = false;
};

}  // namespace doichieu
