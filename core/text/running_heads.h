// Finds what is printed on every page and belongs to none of its text: running heads and feet, page numbers.
#pragma once

#include <set>

#include "text/source_lines.h"

namespace doichieu {

class RunningHeads {
 public:
  explicit RunningHeads(const SourceText& text);

  /// The line stands, but for its digits, at the edge of at least three pages and of half of all pages.
  bool isRunningHead(int line) const { return repeated_.contains(line); }
  /// The line is the first or last of a page and lies in its margin (always, where the source has no geometry).
  bool atEdge(int line) const { return edges_.contains(line); }

 private:
  std::set<int> repeated_;
  std::set<int> edges_;
};

}  // namespace doichieu
