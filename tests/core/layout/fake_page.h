// A page of words set as a typesetter would set them, without any image.
#pragma once

#include <string>

#include "doichieu/model/page.h"

namespace doichieu::test {

class FakePage {
 public:
  FakePage() { page_.origin = TextOrigin::textLayer; }
  /// One printed line whose first word begins at (x, y), points; `advance` is the width of a letter.
  FakePage& line(float x, float y, const std::string& text, float advance = 6);
  /// The same, with its middle at x.
  FakePage& centered(float x, float y, const std::string& text, float advance = 6);
  FakePage& across(float x0, float x1, float y);  // a horizontal ruling, points
  FakePage& down(float x, float y0, float y1);    // a vertical ruling
  /// The page turned by a small slope (points down per point to the right), as a crooked scan has it, with the words of
  /// each line numbered as a recognizer does.
  Page crooked(float slope) const;
  const Page& page() const { return page_; }

 private:
  Page page_;
  int lines_ = 0;
  std::vector<int> numbers_;
};

/// The lines of a page in order, tables left out.
std::vector<std::string> linesOf(const Page& page);
const PageLine* findLine(const Page& page, const std::string& text);
const PageTable* findTable(const Page& page);
/// The cell that begins at this place, its lines joined by blanks; "(none)" where there is no such cell.
std::string cellText(const PageTable& table, int row, int column);

}  // namespace doichieu::test
