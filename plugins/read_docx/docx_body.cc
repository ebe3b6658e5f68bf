#include "docx_body.h"

#include <utility>

#include "docx_borders.h"
#include "docx_notes.h"
#include "docx_numbering.h"
#include "docx_pages.h"
#include "docx_paragraph.h"
#include "docx_styles.h"
#include "docx_tables.h"
#include "docx_xml.h"
#include "number_format.h"

namespace doichieu {
namespace {

constexpr int kDeepest = 32;  // tables inside tables, text boxes inside text boxes
constexpr int kLayoutColumns =
    2;  // letterhead: issuer left, state name right; closing: recipients left, signature right

/// The parts of a document besides its body. A part that is missing is an empty document.
struct Parts {
  explicit Parts(const DocxPackage& package) {
    parseXml(body, package.document());
    for (const auto& [into, type] : {std::pair(&styles, "styles"), std::pair(&numbering, "numbering"),
                                     std::pair(&footnotes, "footnotes"), std::pair(&endnotes, "endnotes")})
      if (!package.related(type).empty()) parseXml(*into, package.related(type));
  }
  pugi::xml_document body, styles, numbering, footnotes, endnotes;
};

class Walker {
 public:
  explicit Walker(const Parts& parts)
      : styles_(parts.styles.document_element()),
        numbering_(parts.numbering.document_element(), styles_),
        footnotes_(parts.footnotes.document_element()),
        endnotes_(parts.endnotes.document_element()),
        paragraphs_(styles_, numbering_) {}

  std::vector<Page> read(const pugi::xml_node& body) {
    blocks(body, Column::whole, 0);
    for (PageLine& line : endnoteLines_) pages_.add(std::move(line));
    return pages_.finish();
  }

 private:
  void blocks(const pugi::xml_node& parent, Column column, int depth) {
    if (depth > kDeepest) return;
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = localName(node);
      if (name == "p") {
        paragraph(node, column, depth);
      } else if (name == "tbl") {
        table(node, column, depth);
      } else if (name == "sdt") {
        blocks(child(node, "sdtContent"), column, depth + 1);
      } else if (name == "ins" || name == "moveTo" || name == "customXml") {
        blocks(node, column, depth + 1);
      } else if (name == "AlternateContent") {
        const pugi::xml_node choice = child(node, "Choice");
        blocks(choice ? choice : child(node, "Fallback"), column, depth + 1);
      }
    }
  }

  void paragraph(const pugi::xml_node& node, Column column, int depth) {
    DocxParagraph read = paragraphs_.read(node);
    if (read.breakBefore) pages_.breakPage();
    if (read.lines.empty()) pages_.space();
    for (PageLine& line : read.lines) {
      line.column = column;
      pages_.add(std::move(line));
    }
    addNotes(read);
    for (const pugi::xml_node& box : read.textBoxes) blocks(box, column, depth + 1);
    pages_.skipPages(read.breaksInside);
    const pugi::xml_node section = child(child(node, "pPr"), "sectPr");
    if (section && attribute(child(section, "type"), "val") != "continuous") pages_.breakPage();
  }

  void addNotes(const DocxParagraph& read) {
    for (const std::string& id : read.footnotes)
      for (PageLine& line : noteLines(footnotes_.note(id), ++footnoteCount_)) pages_.addNote(std::move(line));
    for (const std::string& id : read.endnotes)
      for (PageLine& line : noteLines(endnotes_.note(id), ++endnoteCount_)) endnoteLines_.push_back(std::move(line));
  }

  /// Lines of a note, the first with its number as Word sets it.
  std::vector<PageLine> noteLines(const pugi::xml_node& note, int number) {
    std::vector<PageLine> lines = cellLines(note, 0);
    if (!lines.empty()) lines.front().text.insert(0, superscript(number) + ' ');
    return lines;
  }

  void table(const pugi::xml_node& node, Column column, int depth) {
    const DocxGrid grid = gridOf(node);
    const bool ruled = isRuled(node, styles_);
    const bool frame = grid.columns == 1 || (!ruled && grid.columns <= kLayoutColumns);
    if (frame) {
      for (const DocxCell& cell : grid.cells) blocks(cell.node, columnOf(grid, cell, column), depth + 1);
      return;
    }
    PageTable table;
    table.rows = grid.rows;
    table.columns = grid.columns;
    table.ruled = true;  // its cells are known, whether their rules are drawn or not
    breaksInTable_ = 0;
    for (const DocxCell& cell : grid.cells) {
      PageCell made;
      made.row = cell.row;
      made.column = cell.column;
      made.rowSpan = cell.rowSpan;
      made.columnSpan = cell.columnSpan;
      made.lines = cellLines(cell.node, depth + 1);
      table.cells.push_back(std::move(made));
    }
    pages_.add(std::move(table));
    pages_.skipPages(std::exchange(breaksInTable_, 0));
  }

  static Column columnOf(const DocxGrid& grid, const DocxCell& cell, Column outer) {
    if (grid.columns != kLayoutColumns || cell.columnSpan != 1 || outer != Column::whole) return outer;
    return cell.column == 0 ? Column::left : Column::right;
  }

  /// All text of a cell or note as lines, that of tables inside it cell by cell.
  std::vector<PageLine> cellLines(const pugi::xml_node& cell, int depth) {
    std::vector<PageLine> lines;
    gatherLines(cell, depth, lines);
    return lines;
  }

  void gatherLines(const pugi::xml_node& parent, int depth, std::vector<PageLine>& lines) {
    if (depth > kDeepest) return;
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = localName(node);
      if (name == "p") {
        DocxParagraph read = paragraphs_.read(node);
        for (PageLine& line : read.lines) lines.push_back(std::move(line));
        breaksInTable_ += read.breaksInside + (read.breakBefore ? 1 : 0);
        addNotes(read);
        for (const pugi::xml_node& box : read.textBoxes) gatherLines(box, depth + 1, lines);
      } else if (name == "tbl") {
        for (const DocxCell& cell : gridOf(node).cells) gatherLines(cell.node, depth + 1, lines);
      } else if (name == "sdt") {
        gatherLines(child(node, "sdtContent"), depth + 1, lines);
      } else if (name == "ins" || name == "moveTo" || name == "customXml") {
        gatherLines(node, depth + 1, lines);
      }
    }
  }

  DocxStyles styles_;
  DocxNumbering numbering_;
  DocxNotes footnotes_, endnotes_;
  DocxParagraphs paragraphs_;
  DocxPages pages_;
  std::vector<PageLine> endnoteLines_;
  int footnoteCount_ = 0, endnoteCount_ = 0, breaksInTable_ = 0;
};

}  // namespace

std::vector<Page> readDocx(const DocxPackage& package) {
  const Parts parts(package);
  return Walker(parts).read(child(parts.body.document_element(), "body"));
}

}  // namespace doichieu
