#include "text/source_lines.h"

#include <algorithm>

#include "doichieu/text/fold.h"

namespace doichieu {
namespace {

class Flattener {
 public:
  explicit Flattener(const TextPasses& passes) : passes_(passes) {}

  void addPage(const Page& page) {
    firstOnPage_ = true;
    for (const PageItem& item : page.items) {
      if (const auto* line = std::get_if<PageLine>(&item)) {
        const int index = addLine(*line, page.number, false);
        if (index >= 0) text_.flow.push_back({.line = index});
      } else {
        addTable(std::get<PageTable>(item), page.number);
      }
    }
  }

  SourceText take(std::size_t pageCount) {
    text_.pageCount = static_cast<int>(std::max<std::size_t>(pageCount, 1));
    return std::move(text_);
  }

 private:
  // Index of the new line, -1 where nothing is left of it.
  int addLine(const PageLine& from, int page, bool inTable) {
    SourceLine line;
    if (from.words.empty()) {
      line.text = passes_.apply(from.text);
      if (!line.text.empty())
        line.pieces.push_back({.span = {0, line.text.size()}, .box = from.box, .bold = from.bold});
    } else {
      for (const Word& word : from.words) addWord(word, line);
    }
    if (line.text.empty()) return -1;
    line.page = page;
    line.number = static_cast<int>(text_.lines.size());
    line.box = from.box;
    line.column = from.column;
    line.complete = from.complete;
    line.blankBefore = from.blankBefore;
    line.centered = from.centered;
    line.bold = from.bold;
    line.italic = from.italic;
    line.inTable = inTable;
    line.firstOnPage = firstOnPage_ && !inTable;
    if (!inTable) firstOnPage_ = false;
    text_.lines.push_back(std::move(line));
    return static_cast<int>(text_.lines.size()) - 1;
  }

  void addWord(const Word& word, SourceLine& line) {
    const std::string clean = passes_.apply(word.text);
    if (clean.empty()) return;
    if (!line.text.empty()) line.text.push_back(' ');
    const std::size_t begin = line.text.size();
    line.text += clean;
    line.pieces.push_back({{begin, line.text.size()}, word.box, word.confidence, word.bold});
  }

  void addTable(const PageTable& from, int page) {
    SourceTable table{.page = page, .rows = from.rows, .columns = from.columns, .ruled = from.ruled, .cells = {}};
    for (const PageCell& cell : from.cells) {
      SourceCell& copy = table.cells.emplace_back(SourceCell{cell.row, cell.column, cell.rowSpan, cell.columnSpan, {}});
      for (const PageLine& line : cell.lines) {
        const int index = addLine(line, page, true);
        if (index >= 0) copy.lines.push_back(index);
      }
    }
    firstOnPage_ = false;
    text_.flow.push_back({.table = static_cast<int>(text_.tables.size())});
    text_.tables.push_back(std::move(table));
  }

  const TextPasses& passes_;
  SourceText text_;
  bool firstOnPage_ = true;
};

Box boxOf(const std::vector<SourcePiece>& pieces) {
  Box box;
  for (const SourcePiece& piece : pieces) box = box.united(piece.box);
  return box;
}

}  // namespace

SourceText flatten(const std::vector<Page>& pages, const TextPasses& passes) {
  Flattener flattener(passes);
  for (const Page& page : pages) flattener.addPage(page);
  return flattener.take(pages.size());
}

SourceLine splitOff(SourceLine& line, std::size_t at) {
  SourceLine rest = line;
  rest.text = line.text.substr(at);
  rest.pieces.clear();
  std::vector<SourcePiece> kept;
  for (SourcePiece piece : line.pieces) {
    if (piece.span.begin < at) {
      SourcePiece left = piece;
      left.span.end = std::min(left.span.end, trimmed(line.text.substr(0, at)).size());
      kept.push_back(left);
    }
    if (piece.span.end > at) {
      piece.span = {std::max(piece.span.begin, at) - at, piece.span.end - at};
      rest.pieces.push_back(piece);
    }
  }
  line.text = std::string(trimmed(line.text.substr(0, at)));
  line.pieces = std::move(kept);
  line.box = boxOf(line.pieces);
  rest.box = boxOf(rest.pieces);
  rest.firstOnPage = rest.blankBefore = false;
  return rest;
}

SourceLine joined(const SourceLine& first, const SourceLine& second) {
  SourceLine both = second;
  both.text = first.text + " " + second.text;
  both.pieces = first.pieces;
  for (SourcePiece piece : second.pieces) {
    piece.span = {piece.span.begin + first.text.size() + 1, piece.span.end + first.text.size() + 1};
    both.pieces.push_back(piece);
  }
  both.box = boxOf(both.pieces);
  both.firstOnPage = first.firstOnPage;
  both.blankBefore = first.blankBefore;
  return both;
}

}  // namespace doichieu
