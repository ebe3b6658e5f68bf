#include "html_walker.h"

#include <string>
#include <utility>

#include "html_lines.h"
#include "html_lists.h"
#include "html_look.h"
#include "html_node.h"
#include "html_tables.h"

namespace doichieu {
namespace {

constexpr int kDeepest = 200;      // elements inside elements
constexpr int kLayoutColumns = 2;  // letterhead and closing block: left and right

class Walker {
 public:
  Walker() { open(); }

  std::vector<Page> read(const xmlNode* root) {
    if (root != nullptr) element(root, {}, 0);
    endParagraph();
    while (pages_.size() > 1 && pages_.back().items.empty()) pages_.pop_back();
    return std::move(pages_);
  }

 private:
  void open() {
    Page page;
    page.number = static_cast<int>(pages_.size()) + 1;
    page.origin = TextOrigin::typed;
    pages_.push_back(std::move(page));
  }

  void breakPage() {
    endParagraph();
    if (!pages_.back().items.empty()) open();
  }

  void endParagraph() {
    for (PageLine& line : lines_.finish()) {
      if (cell_ != nullptr) {
        cell_->lines.push_back(std::move(line));
      } else {
        pages_.back().items.emplace_back(std::move(line));
      }
    }
  }

  void children(const xmlNode* parent, const HtmlLook& look, int depth) {
    if (depth > kDeepest) return;
    for (const xmlNode* node = parent->children; node != nullptr; node = node->next) {
      if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
        text(reinterpret_cast<const char*>(node->content), look);
      } else if (isElement(node)) {
        element(node, look, depth + 1);
      }
    }
  }

  void text(std::string_view content, const HtmlLook& look) {
    if (!look.preformatted) return lines_.add(content, look);
    for (std::size_t begin = 0; begin <= content.size();) {
      const std::size_t end = std::min(content.find('\n', begin), content.size());
      lines_.add(content.substr(begin, end - begin), look);
      if (end < content.size()) lines_.breakLine();
      begin = end + 1;
    }
  }

  void element(const xmlNode* node, const HtmlLook& outer, int depth) {
    if (isHidden(node)) return;
    const std::string_view name = nameOf(node);
    const bool block = isBlock(node);
    const HtmlLook look = outer.inside(node);
    if (breaksPage(node, "before") && cell_ == nullptr) breakPage();
    if (block) endParagraph();
    if (name == "br") {
      lines_.breakLine();
    } else if (name == "table") {
      table(node, look, depth);
    } else if (isOneOf(name, {"ul", "ol", "dir", "menu"})) {
      list(node, look, depth);
    } else {
      children(node, look, depth);
    }
    if (block) endParagraph();
    if (breaksPage(node, "after") && cell_ == nullptr) breakPage();
  }

  void list(const xmlNode* node, const HtmlLook& look, int depth) {
    if (depth > kDeepest) return;
    HtmlList items(node);
    for (const xmlNode* item = node->children; item != nullptr; item = item->next) {
      if (!isElement(item)) continue;
      if (nameOf(item) == "li" && !isHidden(item)) lines_.mark(items.next(item));
      element(item, look, depth + 1);
      lines_.mark("");
    }
  }

  void table(const xmlNode* node, const HtmlLook& look, int depth) {
    for (const xmlNode* part = node->children; part != nullptr; part = part->next)
      if (nameOf(part) == "caption") element(part, look, depth + 1);
    const HtmlGrid grid = gridOf(node);
    const bool frame = grid.columns == 1 || (grid.columns <= kLayoutColumns && !isDataTable(node, grid));
    if (frame || cell_ != nullptr) return frameCells(grid, look, depth);

    PageTable made;
    made.rows = grid.rows;
    made.columns = grid.columns;
    for (const HtmlCell& cell : grid.cells) {
      PageCell filled;
      filled.row = cell.row;
      filled.column = cell.column;
      filled.rowSpan = cell.rowSpan;
      filled.columnSpan = cell.columnSpan;
      cell_ = &filled;
      element(cell.node, look, depth + 1);
      cell_ = nullptr;
      made.cells.push_back(std::move(filled));
    }
    if (made.rows > 0) pages_.back().items.emplace_back(std::move(made));
  }

  /// Cells that only place text on the page, and those of tables inside cells: their text one after the other.
  void frameCells(const HtmlGrid& grid, const HtmlLook& outer, int depth) {
    for (const HtmlCell& cell : grid.cells) {
      HtmlLook look = outer;
      const bool half =
          grid.columns == kLayoutColumns && cell.columnSpan == 1 && outer.column == Column::whole && cell_ == nullptr;
      if (half) look.column = cell.column == 0 ? Column::left : Column::right;
      element(cell.node, look, depth + 1);
    }
  }

  std::vector<Page> pages_;
  HtmlLines lines_;
  PageCell* cell_ = nullptr;  // the cell that is being filled
};

}  // namespace

std::vector<Page> htmlPages(const xmlNode* root) {
  return Walker().read(root);
}

}  // namespace doichieu
