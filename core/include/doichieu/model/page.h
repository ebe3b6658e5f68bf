// What a reader or recognizer gives for one page: words with boxes, ruling lines, or finished paragraphs and tables.
// Plain values, no pixels: a Page is small, is stored as an artifact and can be handled again without the document.
// Coordinates are fractions of the page (0..1), origin top left, after the page has been turned upright.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "doichieu/base/diagnostic.h"

namespace doichieu {

struct Box {
  float x0 = 0, y0 = 0, x1 = 0, y1 = 0;

  float width() const { return x1 - x0; }
  float height() const { return y1 - y0; }
  float centerX() const { return (x0 + x1) / 2; }
  float centerY() const { return (y0 + y1) / 2; }
  bool empty() const { return x1 <= x0 || y1 <= y0; }
  Box united(const Box& other) const;  // the smallest box around both; an empty box adds nothing
  friend bool operator==(const Box&, const Box&) = default;
};

/// Where the text of a page came from. JSON: "text_layer", "ocr", "text"; a whole document may be "mixed".
enum class TextOrigin { textLayer, ocr, typed };

struct Word {
  std::string text;      // UTF-8 NFC, no white space inside
  Box box;               // empty where the source has no geometry (plain text, DOCX, HTML)
  float confidence = 1;  // 0..1; 1 where nothing was recognised
  float size = 0;        // font size in points, 0 where unknown
  bool bold = false;
  bool italic = false;
  int line = -1;     // words of one line as the reader or recognizer saw it share a number; -1: layout decides
  std::string raw;   // the reading before repair, where repair changed it; else empty
  std::string font;  // name of the font as the document gives it, where known; not kept in artifacts
};

/// One ruling of a table, horizontal (y0 == y1) or vertical (x0 == x1).
struct Ruling {
  float x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  bool horizontal() const { return y1 - y0 <= x1 - x0; }
};

/// Which half of a two-column letterhead or signature block a line stands in.
enum class Column { whole, left, right };

/// One printed line, or (complete == true) one whole paragraph of a source that knows paragraphs (DOCX, HTML).
struct PageLine {
  std::string text;         // the words joined by single blanks
  std::vector<Word> words;  // empty where the source gives no words
  Box box;
  Column column = Column::whole;
  bool complete = false;
  bool blankBefore = false;  // an empty line, or more than the usual leading, stands above
  bool centered = false;
  bool bold = false;    // most of its letters are bold
  bool italic = false;  // most of its letters are italic
};

struct PageCell {
  int row = 0, column = 0;  // from 0
  int rowSpan = 1, columnSpan = 1;
  std::vector<PageLine> lines;
  Box box;
};

struct PageTable {
  int rows = 0, columns = 0;
  std::vector<PageCell> cells;  // row by row; a spanned place has no cell of its own
  Box box;
  bool ruled = true;  // false: columns were inferred from the alignment of words
};

using PageItem = std::variant<PageLine, PageTable>;

struct Page {
  int number = 1;                        // from 1
  double widthPt = 595, heightPt = 842;  // upright, in points (1/72 inch)
  TextOrigin origin = TextOrigin::typed;
  std::vector<Word> words;      // paginated sources; layout turns them into items
  std::vector<Ruling> rulings;  // paginated sources
  std::vector<PageItem> items;  // in reading order; set by layout, or by readers of sources without geometry
  int turned = 0;               // degrees clockwise by which the scan was turned to read it: 0, 90, 180, 270
  float confidence = 1;         // mean word confidence weighted by letters
  float imageCoverage = 0;      // share of the page's area that images cover, 0..1; not kept in artifacts
  std::vector<Diagnostic> diagnostics;
};

std::string_view toString(TextOrigin origin);
TextOrigin textOriginFromString(std::string_view name);  // throws UsageError on an unknown name

}  // namespace doichieu
