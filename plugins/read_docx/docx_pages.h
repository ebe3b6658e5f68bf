// Gathers lines and tables page by page, as far as a DOCX knows its pages: manual breaks and those that Word noted when
// it last laid the document out.
#pragma once

#include <vector>

#include "doichieu/model/page.h"

namespace doichieu {

class DocxPages {
 public:
  DocxPages() { open(); }

  void add(PageLine line);
  void add(PageTable table);
  /// An empty paragraph: space above the next line.
  void space() { blank_ = true; }
  /// Lines of a footnote: they stand at the end of the page.
  void addNote(PageLine line) { notes_.push_back(std::move(line)); }
  /// Ends the page where it holds anything.
  void breakPage();
  /// Opens further pages after a table that went on over them.
  void skipPages(int count);
  std::vector<Page> finish();

 private:
  void open();
  void close();

  std::vector<Page> pages_;
  std::vector<PageLine> notes_;
  bool blank_ = false;
};

}  // namespace doichieu
