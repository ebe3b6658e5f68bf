#include <glib.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

#include "typeset/sections.h"

namespace doichieu::make_scans {
namespace {

constexpr double kPadX = mm(1.6);
constexpr double kPadY = 2.5;
constexpr double kRuleThickness = 0.5;
constexpr std::size_t kLeastLinesBeforeSplit = 2;
constexpr glong kNarrowCellCharacters = 12;

/// A cell on its way down the page: it may reach over several rows ("^") and over page breaks.
struct Flow {
  const Cell* cell = nullptr;
  TextBlock block;
  std::size_t next = 0;  ///< first line not yet printed
  double top = 0;        ///< of its part on this page
  int order = 0;         ///< reading order of its part: the row in which it begins there
  int paragraph = 0;

  std::size_t linesLeft() const { return block.lines.size() - next; }
  double heightLeft() const { return block.pitch * static_cast<double>(linesLeft()) + 2 * kPadY; }
  std::size_t linesIn(double height) const {
    const double lines = std::floor((height - 2 * kPadY) / block.pitch + 1e-6);
    return std::min(linesLeft(), static_cast<std::size_t>(std::max(0.0, lines)));
  }
};

/// Open cells by their first column.
using Flows = std::map<std::size_t, Flow>;

class TableSetter {
 public:
  TableSetter(const Table& table, Composer& composer) : table_(table), composer_(composer) {
    for (const double share : table.widths) edges_.push_back(edges_.back() + share * composer.width());
    while (headers_ < table.rows.size() && table.rows[headers_].header) ++headers_;
    for (std::size_t column = 0; column < table.widths.size(); ++column) centred_.push_back(isNarrow(column));
  }

  void run() {
    composer_.gap(composer_.style().paragraphGap);
    if (composer_.room() < headerHeight() + leastRowHeight() && !composer_.atTop()) composer_.nextPage();
    setHeader();
    Flows flows;
    for (std::size_t row = headers_; row < table_.rows.size(); ++row) setRow(row, flows);
    finishPage();
    composer_.skip(composer_.style().paragraphGap);
  }

 private:
  struct Part {
    int order;
    std::size_t column;
    std::vector<TextLine> lines;
  };

  double pitch() const { return composer_.style().tableSize * kSingleSpacing; }
  double leastRowHeight() const { return pitch() * kLeastLinesBeforeSplit + 2 * kPadY; }
  double widthOf(const Cell& cell) const { return edges_[cell.column + cell.span] - edges_[cell.column]; }

  /// Numbers, units and marks are centred; sentences are not.
  bool isNarrow(std::size_t column) const {
    return std::all_of(table_.rows.begin(), table_.rows.end(), [&](const Row& row) {
      return std::all_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) {
        return row.header || cell.column != column || cell.span > 1 ||
               g_utf8_strlen(cell.text.c_str(), -1) <= kNarrowCellCharacters;
      });
    });
  }

  Flow begin(const Row& row, const Cell& cell) {
    const bool groupRow = std::any_of(row.cells.begin(), row.cells.end(), [](const Cell& c) { return c.span > 1; });
    const bool centred = row.header || (cell.span == 1 && centred_[cell.column]);
    Flow flow;
    flow.cell = &cell;
    flow.block = composer_.setter().set(cell.text, {composer_.style().tableSize, row.header || groupRow},
                                        centred ? Align::kCentre : Align::kLeft, widthOf(cell) - 2 * kPadX, pitch());
    flow.top = composer_.y();
    flow.order = order_;
    flow.paragraph = composer_.newParagraph();
    return flow;
  }

  bool endsAt(std::size_t row, std::size_t column) const {
    if (row + 1 >= table_.rows.size()) return true;
    const Row& below = table_.rows[row + 1];
    if (below.header != table_.rows[row].header) return true;
    return std::none_of(below.cells.begin(), below.cells.end(),
                        [&](const Cell& cell) { return cell.column == column && cell.joinsAbove; });
  }

  void openRow(std::size_t row, Flows& flows) {
    ++order_;
    for (const Cell& cell : table_.rows[row].cells)
      if (!cell.joinsAbove) flows[cell.column] = begin(table_.rows[row], cell);
  }

  /// The lowest y at which every cell that ends in this row has printed all its lines.
  double bottomOf(std::size_t row, const Flows& flows) const {
    double bottom = composer_.y() + pitch() + 2 * kPadY;
    for (const auto& [column, flow] : flows)
      if (endsAt(row, column)) bottom = std::max(bottom, flow.top + flow.heightLeft());
    return bottom;
  }

  void setRow(std::size_t row, Flows& flows) {
    openRow(row, flows);
    double bottom = bottomOf(row, flows);
    while (bottom > composer_.bottom() + 1e-6) {
      breakPage(flows);
      bottom = bottomOf(row, flows);
      // A header higher than the page could never be passed.
      if (composer_.room() < leastRowHeight()) break;
    }
    closeRow(row, bottom, flows);
  }

  void closeRow(std::size_t row, double bottom, Flows& flows) {
    for (auto flow = flows.begin(); flow != flows.end();) {
      if (!endsAt(row, flow->first)) {
        ++flow;
        continue;
      }
      print(flow->second, flow->second.linesLeft(), bottom);
      flow = flows.erase(flow);
    }
    composer_.moveTo(bottom);
  }

  /// Ends this page in the middle of a row, or before it when too little of the row would stand here.
  void breakPage(Flows& flows) {
    const double rowTop = composer_.y();
    const bool split = composer_.bottom() - rowTop >= leastRowHeight();
    const double bottom = split ? composer_.bottom() : rowTop;
    for (auto& [column, flow] : flows) {
      if (flow.top < bottom) print(flow, flow.linesIn(bottom - flow.top), bottom);
    }
    finishPage();
    composer_.nextPage();
    setHeader();
    ++order_;
    for (auto& [column, flow] : flows) {
      flow.top = composer_.y();
      flow.order = order_;
    }
  }

  /// Prints the flow's next lines and draws its box down to `bottom`.
  void print(Flow& flow, std::size_t count, double bottom) {
    const double left = composer_.left() + edges_[flow.cell->column];
    const double slack = bottom - flow.top - 2 * kPadY - flow.block.pitch * static_cast<double>(count);
    const bool whole = flow.next == 0 && count == flow.block.lines.size();
    const double drop = whole && composer_.style().cellsCentredVertically ? std::max(0.0, slack / 2) : 0;
    Part part{flow.order, flow.cell->column, {}};
    part.lines = composer_.placed(flow.block, flow.next, count, left + kPadX, flow.top + kPadY + drop, LineRole::kCell,
                                  flow.paragraph);
    for (TextLine& line : part.lines) line.column = static_cast<int>(flow.cell->column);
    parts_.push_back(std::move(part));
    flow.next += count;
    if (table_.ruled) frame(left, flow.top, left + widthOf(*flow.cell), bottom);
  }

  void frame(double left, double top, double right, double bottom) {
    composer_.rule(left, top, right, top, kRuleThickness);
    composer_.rule(left, bottom, right, bottom, kRuleThickness);
    composer_.rule(left, top, left, bottom, kRuleThickness);
    composer_.rule(right, top, right, bottom, kRuleThickness);
  }

  void setHeader() {
    Flows flows;
    for (std::size_t row = 0; row < headers_; ++row) {
      openRow(row, flows);
      closeRow(row, bottomOf(row, flows), flows);
    }
  }

  double headerHeight() const {
    std::size_t lines = 0;
    for (std::size_t row = 0; row < headers_; ++row) {
      std::size_t most = 1;
      for (const Cell& cell : table_.rows[row].cells) {
        const TextBlock block = composer_.setter().set(cell.text, {composer_.style().tableSize, true}, Align::kCentre,
                                                       widthOf(cell) - 2 * kPadX, pitch());
        most = std::max(most, block.lines.size());
      }
      lines += most;
    }
    return pitch() * static_cast<double>(lines) + 2 * kPadY * static_cast<double>(headers_);
  }

  /// Hands the page its lines row by row and cell by cell, whatever the order in which the cells came to their end.
  void finishPage() {
    std::stable_sort(parts_.begin(), parts_.end(), [](const Part& a, const Part& b) {
      return a.order != b.order ? a.order < b.order : a.column < b.column;
    });
    for (Part& part : parts_)
      std::move(part.lines.begin(), part.lines.end(), std::back_inserter(composer_.page().lines));
    parts_.clear();
  }

  const Table& table_;
  Composer& composer_;
  std::vector<double> edges_{0};
  std::size_t headers_ = 0;
  std::vector<bool> centred_;
  std::vector<Part> parts_;
  int order_ = 0;
};

}  // namespace

void setTable(const Table& table, Composer& composer) {
  TableSetter(table, composer).run();
}

}  // namespace doichieu::make_scans
