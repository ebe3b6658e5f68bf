// The pages as one flow of normalized printed lines and tables, each word tied to its place: what paragraphs are made
// of.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "doichieu/base/span.h"
#include "doichieu/model/page.h"
#include "text/passes.h"

namespace doichieu {

/// A word, or a whole line where the source gives no words.
struct SourcePiece {
  Span span;  // in SourceLine::text
  Box box;
  float confidence = 1;
  bool bold = false;
};

struct SourceLine {
  std::string text;
  std::vector<SourcePiece> pieces;
  int page = 1;
  int number = 0;  // through the document
  Box box;
  Column column = Column::whole;
  bool complete = false;  // a whole paragraph
  bool blankBefore = false;
  bool centered = false;
  bool bold = false;
  bool italic = false;
  bool firstOnPage = false;
  bool inTable = false;

  bool hasGeometry() const { return !box.empty(); }
  /// Some of its words come from a recognizer: text that nobody recognized has a confidence of exactly 1.
  bool recognized() const {
    return std::any_of(pieces.begin(), pieces.end(), [](const SourcePiece& piece) { return piece.confidence < 1; });
  }
};

struct SourceCell {
  int row = 0, column = 0, rowSpan = 1, columnSpan = 1;
  std::vector<int> lines;  // indices into SourceText::lines
};

struct SourceTable {
  int page = 1;
  int rows = 0, columns = 0;
  bool ruled = true;
  std::vector<SourceCell> cells;
};

/// Either a line outside tables or a table.
struct FlowItem {
  int line = -1;
  int table = -1;
};

struct SourceText {
  std::vector<SourceLine> lines;
  std::vector<SourceTable> tables;
  std::vector<FlowItem> flow;
  int pageCount = 1;
};

SourceText flatten(const std::vector<Page>& pages, const TextPasses& passes);

/// The line's text from `at` on as a line of its own; `line` keeps what stands before. `at` is a word's first byte.
SourceLine splitOff(SourceLine& line, std::size_t at);
/// Two lines as one, a blank between them, in the place of the second.
SourceLine joined(const SourceLine& first, const SourceLine& second);

}  // namespace doichieu
