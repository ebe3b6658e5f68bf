#include "outline/text_tables.h"

#include <algorithm>
#include <map>

#include "doichieu/text/fold.h"
#include "outline/endings.h"
#include "outline/shared_leads.h"
#include "outline/table_regions.h"
#include "outline/text_table_header.h"
#include "outline/text_table_ordinals.h"

namespace doichieu {
namespace {

struct RowLines {
  int ordinal = -1;  // line
  std::vector<int> lines = {};
  std::vector<int> columns = {};  // of the lines, the ordinals' column not counted; empty: all in the first
  bool group = false, total = false;
};

// One run of lines without tables of their own, from a header on.
class TextTable {
 public:
  TextTable(const TableColumns& columns, const CellSplitter& cells, const Seams& seams, SourceText& text,
            const std::vector<int>& lines)
      : cells_(cells), seams_(seams), text_(text), lines_(lines), headers_(columns, text, lines) {
    for (const int index : lines_) words_.push_back(text_.lines[static_cast<std::size_t>(index)].text);
  }

  /// Where the first header at or after the line `from` of the run begins; the run's size where there is none.
  std::size_t findHeader(std::size_t from) {
    for (std::size_t i = from; i < lines_.size(); ++i) {
      const auto header = headers_.at(i);
      if (!header) continue;
      header_ = *header;
      return i;
    }
    return lines_.size();
  }

  /// The table of the header found last.
  int build() {
    std::vector<std::vector<int>> names = cutHeader(header_, text_, lines_);
    if (header_.numbered)
      readRows();
    else
      readPlainRows();
    widenAmounts(names);
    SourceTable table{.page = text_.lines[static_cast<std::size_t>(lines_[header_.begin])].page,
                      .rows = static_cast<int>(rows_.size()) + 1,
                      .columns = static_cast<int>(header_.roles.size()),
                      .ruled = false,
                      .cells = {}};
    for (std::size_t c = 0; c < names.size(); ++c) table.cells.push_back({0, static_cast<int>(c), 1, 1, names[c]});
    addRows(table);
    for (const SourceCell& cell : table.cells)
      for (const int index : cell.lines) text_.lines[static_cast<std::size_t>(index)].inTable = true;
    text_.tables.push_back(std::move(table));
    return static_cast<int>(text_.tables.size()) - 1;
  }

  /// One past the table built last.
  std::size_t end() const { return end_; }

 private:
  // As it came: rows are cut while they are read.
  const std::string& line(std::size_t i) const { return words_[i]; }

  void readRows() {
    rows_.clear();
    number_ = group_ = 0;
    restart_ = true;
    end_ = tableEnd();
    for (std::size_t i = header_.rows; i < end_;) {
      const std::size_t repeated = headers_.repeated(header_, i);
      if (repeated > 0) {
        i += repeated;
        continue;
      }
      const std::string& words = line(i);
      const auto ordinal = ordinalOf(words);
      if (ordinal && opensRow(*ordinal, i)) {
        if (ordinal->number > 0) number_ = ordinal->number;
        if (ordinal->group)
          group_ = groupNumber(*ordinal), restart_ = true;
        else if (!ordinal->dash)
          restart_ = false;
        openRow(i, *ordinal);
      } else if (opensUnnumberedRow(words)) {
        rows_.push_back({.ordinal = -1, .lines = {lines_[i]}, .total = cells_.opener(words) == "total"});
      } else if (!rows_.empty()) {
        rows_.back().lines.push_back(lines_[i]);
      }
      ++i;
    }
  }

  void readPlainRows() {
    rows_.clear();
    end_ = tableEnd();
    std::vector<int> kept;
    for (std::size_t i = header_.rows; i < end_;) {
      if (const std::size_t repeated = headers_.repeated(header_, i); repeated > 0) {
        i += repeated;
        continue;
      }
      kept.push_back(lines_[i++]);
      if (header_.roles.front() == ColumnRole::time) cutBehindTime(kept);
    }
    CellSplitter::Row texts;
    for (const int index : kept) texts.push_back(text_.lines[static_cast<std::size_t>(index)].text);
    const std::vector<CellSplitter::Place> places = cells_.splitRows(texts, header_.roles);
    for (std::size_t i = 0; i < kept.size(); ++i) {
      const auto row = static_cast<std::size_t>(places[i].row);
      if (row >= rows_.size()) rows_.resize(row + 1);
      rows_[row].lines.push_back(kept[i]);
      rows_[row].columns.push_back(places[i].column);
    }
  }

  // "Tháng 11 Tổ chức hội thi": the time and the row's statement came in one line, the last of `kept`.
  void cutBehindTime(std::vector<int>& kept) {
    SourceLine& whole = text_.lines[static_cast<std::size_t>(kept.back())];
    if (cells_.opener(whole.text) != "time") return;
    for (std::size_t at = whole.text.find(' '); at != std::string::npos; at = whole.text.find(' ', at + 1)) {
      const std::string_view rest = std::string_view(whole.text).substr(at + 1);
      const std::string_view word = rest.substr(0, rest.find(' '));
      if (!startsWithCapital(word) || letterCount(word) < 2 || isAllCapitals(word) || cells_.opener(rest) == "time")
        continue;
      SourceLine behind = splitOff(whole, at + 1);
      kept.push_back(static_cast<int>(text_.lines.size()));
      text_.lines.push_back(std::move(behind));
      return;
    }
  }

  // "Chỉ tiêu năm 2026" over "Vùng núi", "Đồng bằng", "Ven biển": how many columns of amounts there are, most rows
  // tell.
  void widenAmounts(std::vector<std::vector<int>>& names) {
    auto& roles = header_.roles;
    const auto last = std::find(roles.rbegin(), roles.rend(), ColumnRole::quantity);
    if (!header_.numbered || last == roles.rend()) return;
    const auto known = static_cast<std::size_t>(std::count(roles.begin(), roles.end(), ColumnRole::quantity));
    std::map<std::size_t, std::size_t> rows;  // by amounts in a row
    std::size_t all = 0;
    for (const RowLines& row : rows_)
      if (const std::size_t amounts = longestRunOfAmounts(row); amounts > 0) ++rows[amounts], ++all;
    for (const auto& [amounts, count] : rows) {
      if (amounts <= known || 2 * count <= all) continue;
      std::size_t missing = amounts - known;
      auto at = roles.rend() - last;  // behind the last one
      for (; missing > 0 && static_cast<std::size_t>(at) < roles.size() &&
             roles[static_cast<std::size_t>(at)] == ColumnRole::unknown;
           ++at, --missing)
        roles[static_cast<std::size_t>(at)] = ColumnRole::quantity;
      roles.insert(roles.begin() + at, missing, ColumnRole::quantity);
      names.insert(names.begin() + at, missing, {});
      return;
    }
  }

  std::size_t longestRunOfAmounts(const RowLines& row) const {
    std::size_t longest = 0, run = 0;
    for (const int index : row.lines) {
      run = cells_.opener(text_.lines[static_cast<std::size_t>(index)].text) == "quantity" ? run + 1 : 0;
      longest = std::max(longest, run);
    }
    return longest;
  }

  // Another table of the same annex begins with a header of its own, and its title with it.
  std::size_t tableEnd() const {
    for (std::size_t i = header_.rows; i < lines_.size();) {
      const std::size_t repeated = headers_.repeated(header_, i);
      if (repeated == 0 && headers_.at(i)) {
        while (i > header_.rows && namesTable(line(i - 1))) --i;
        return i;
      }
      i += std::max<std::size_t>(repeated, 1);
    }
    return lines_.size();
  }

  bool namesTable(std::string_view words) const { return cells_.opener(words) == "title" || isAllCapitals(words); }

  // Arabic ordinals follow each other, through the table or from 1 in each group; so do those of the groups.
  bool opensRow(const Ordinal& ordinal, std::size_t i) const {
    const std::string& words = line(i);
    const bool bare = ordinal.rest >= words.size();
    if (i > header_.rows && ((endsOpen(line(i - 1)) && !bare) || seams_.joins(line(i - 1), words))) return false;
    if (isAmount(ordinal, i, bare)) return false;
    if (bare && ordinal.number > 0 && i > header_.rows && (isTimeWord(line(i - 1)) || isTornTime(line(i - 1))))
      return false;  // "Tháng", "3"; "Tháng 3 -", "11"
    if (ordinal.dash && isDashedNumber(words) && i > header_.rows && cells_.opener(line(i - 1)) == "time")
      return false;  // "Tháng 3", "- 4"
    if (ordinal.dash) return bare || words.size() > 2;
    if (ordinal.group)
      return groupNumber(ordinal) == group_ + 1 &&
             (bare || startsWithCapital(std::string_view(words).substr(ordinal.rest)));
    if (ordinal.isDecimal()) return true;
    if (ordinal.number != number_ + 1 && !(restart_ && ordinal.number == 1)) return false;
    return bare || !startsLower(std::string_view(words).substr(ordinal.rest));
  }

  // A word that a number has to follow.
  bool isTimeWord(const std::string& words) const {
    return wordCount(words) == 1 && startsWithCapital(words) && cells_.opener(words) == "time" && cells_.runsOn(words);
  }

  bool isTornTime(const std::string& words) const { return endsOpen(words) && cells_.opener(words) == "time"; }

  // "5 - 10", or a bare number in the cell after its unit.
  bool isAmount(const Ordinal& ordinal, std::size_t i, bool bare) const {
    if (ordinal.dash && bare && i > header_.rows) return cells_.opener(line(i - 1)) == "quantity";  // an empty cell
    if (ordinal.number == 0) return false;
    if (!bare) return cells_.opener(line(i)) == "quantity";
    const auto& roles = header_.roles;
    const bool hasUnits = std::find(roles.begin(), roles.end(), ColumnRole::unit) != roles.end();
    const bool torn = i > header_.rows + 1 && cells_.runsOn(line(i - 2));  // "Văn phòng", "Bộ"
    return hasUnits && i > header_.rows && !torn && cells_.opener(line(i - 1)) == "unit";
  }

  bool opensUnnumberedRow(const std::string& words) const {
    const std::string_view opener = cells_.opener(words);
    return !rows_.empty() && (opener == "row" || opener == "total");
  }

  void openRow(std::size_t i, const Ordinal& ordinal) {
    RowLines row{.ordinal = lines_[i], .lines = {}, .group = ordinal.group};
    if (ordinal.rest < line(i).size()) {
      SourceLine rest = splitOff(text_.lines[static_cast<std::size_t>(lines_[i])], ordinal.rest);
      row.lines.push_back(static_cast<int>(text_.lines.size()));
      text_.lines.push_back(std::move(rest));
    }
    rows_.push_back(std::move(row));
  }

  void addRows(SourceTable& table) {
    const int first = header_.numbered ? 1 : 0;  // column behind the ordinals
    const std::vector<ColumnRole> roles(header_.roles.begin() + first, header_.roles.end());
    if (header_.numbered) splitNumberedRows(roles);
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      const int row = static_cast<int>(r) + 1;
      if (rows_[r].ordinal >= 0) table.cells.push_back({row, 0, 1, 1, {rows_[r].ordinal}});
      std::vector<std::vector<int>> cells(roles.size());
      for (std::size_t i = 0; i < rows_[r].lines.size(); ++i)
        cells[rows_[r].columns.empty() ? 0 : static_cast<std::size_t>(rows_[r].columns[i])].push_back(
            rows_[r].lines[i]);
      for (std::size_t c = 0; c < cells.size(); ++c)
        if (!cells[c].empty()) table.cells.push_back({row, static_cast<int>(c) + first, 1, 1, cells[c]});
    }
  }

  void splitNumberedRows(const std::vector<ColumnRole>& roles) {
    std::vector<CellSplitter::Row> rows;
    for (const RowLines& row : rows_) {
      CellSplitter::Row& texts = rows.emplace_back();
      if (row.group || row.total) continue;  // one cell over all columns
      for (const int index : row.lines) texts.push_back(text_.lines[static_cast<std::size_t>(index)].text);
    }
    auto assigned = cells_.split(rows, roles);
    moveSharedLeads(cells_, roles, rows, assigned);
    for (std::size_t r = 0; r < rows_.size(); ++r) rows_[r].columns = std::move(assigned[r]);
  }

  const CellSplitter& cells_;
  const Seams& seams_;
  SourceText& text_;
  const std::vector<int>& lines_;
  std::vector<std::string> words_;  // of lines_
  TextTableHeaders headers_;
  TextTableHeader header_;
  std::vector<RowLines> rows_;
  std::size_t end_ = 0;
  int number_ = 0, group_ = 0;  // last ordinals
  bool restart_ = true;         // a group has just begun: numbering may start again
};

}  // namespace

void recoverTextTables(const TableColumns& columns, const CellSplitter& cells, const Seams& seams, SourceText& text,
                       std::vector<ZonedItem>& items) {
  std::vector<ZonedItem> out;
  for (std::size_t i = 0; i < items.size();) {
    const std::size_t end = tableRegionEnd(columns, text, items, i);
    std::vector<int> lines;
    for (std::size_t k = i; k < end; ++k) lines.push_back(items[k].item.line);
    const Zone zone = items[i].zone;
    if (lines.empty()) out.push_back(items[i]);
    TextTable table(columns, cells, seams, text, lines);
    for (std::size_t at = 0; at < lines.size();) {
      const std::size_t header = table.findHeader(at);
      for (; at < header; ++at) out.push_back(items[i + at]);
      if (header == lines.size()) break;
      out.push_back(ZonedItem{.item = {.table = table.build()}, .zone = zone});
      at = table.end();
    }
    i = std::max(end, i + 1);
  }
  items = std::move(out);
}

}  // namespace doichieu
