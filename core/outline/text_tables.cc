#include "outline/text_tables.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>

#include "doichieu/text/fold.h"
#include "doichieu/text/numbers.h"
#include "outline/endings.h"
#include "outline/markers.h"
#include "outline/table_regions.h"
#include "outline/table_rows.h"

namespace doichieu {
namespace {

constexpr std::size_t kLongestHeader = 30;  // lines; narrow columns break every word

re2::StringPiece piece(std::string_view text) {
  return {text.data(), text.size()};
}

// An ordinal at the beginning of a line, and where the text after it begins.
struct Ordinal {
  std::string label;
  std::size_t rest = 0;  // line's size where nothing follows
  int number = 0;        // of Arabic ordinals
  bool dash = false, group = false;
};

std::optional<Ordinal> ordinalOf(std::string_view line) {
  static const RE2 number(R"(^(\d{1,3})(?:[.)])?(?:\s+(?:\S.*)|)$)");
  static const RE2 decimal(R"(^(\d{1,2}(?:\.\d{1,2})+)\.?(?:\s+\S.*|)$)");
  static const RE2 group(R"(^([IVXLC]{1,6}|[A-HĐ])[.)]?(?:\s+\p{Lu}.*|)$)");
  static const RE2 dash(R"(^([-+])(?:\s*\S.*|)$)");
  Ordinal ordinal;
  re2::StringPiece label;
  const re2::StringPiece text = piece(line);
  if (RE2::FullMatch(text, number, &label))
    ordinal.number = std::stoi(std::string(label.data(), label.size()));
  else if (RE2::FullMatch(text, dash, &label))
    ordinal.dash = true;
  else if (RE2::FullMatch(text, group, &label))
    ordinal.group = true;
  else if (!RE2::FullMatch(text, decimal, &label))
    return std::nullopt;
  ordinal.label = std::string(label.data(), label.size());
  std::size_t rest = ordinal.label.size();
  while (rest < line.size() && (line[rest] == '.' || line[rest] == ')' || line[rest] == ' ')) ++rest;
  ordinal.rest = rest;
  return ordinal;
}

struct RowLines {
  int ordinal = -1;  // line
  std::vector<int> lines;
  bool group = false, total = false;
};

// One run of annex lines without tables of their own, from a header on.
class TextTable {
 public:
  TextTable(const TableColumns& columns, const CellSplitter& cells, const Seams& seams, SourceText& text,
            std::vector<int> lines)
      : columns_(columns), cells_(cells), seams_(seams), text_(text), lines_(std::move(lines)) {
    for (const int index : lines_) words_.push_back(text_.lines[static_cast<std::size_t>(index)].text);
  }

  /// Lines before the table's header; all of them where there is no table.
  std::size_t findHeader() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!beginsHeader(i)) continue;
      const std::size_t rows = firstRow(i + 1);
      if (rows == lines_.size()) continue;
      headerBegin_ = i;
      rowsBegin_ = rows;
      if (readHeader()) return i;
    }
    return lines_.size();
  }

  int build() {
    readRows();
    SourceTable table{.page = text_.lines[static_cast<std::size_t>(lines_[headerBegin_])].page,
                      .rows = static_cast<int>(rows_.size()) + 1,
                      .columns = static_cast<int>(roles_.size()),
                      .ruled = false,
                      .cells = {}};
    for (std::size_t c = 0; c < header_.size(); ++c) table.cells.push_back({0, static_cast<int>(c), 1, 1, header_[c]});
    addRows(table);
    for (const SourceCell& cell : table.cells)
      for (const int index : cell.lines) text_.lines[static_cast<std::size_t>(index)].inTable = true;
    text_.tables.push_back(std::move(table));
    return static_cast<int>(text_.tables.size()) - 1;
  }

 private:
  // As it came: rows are cut while they are read.
  const std::string& line(std::size_t i) const { return words_[i]; }

  bool beginsHeader(std::size_t i) const {
    const auto below = [&](std::size_t k) {
      return i + k < lines_.size() ? std::string_view(line(i + k)) : std::string_view();
    };
    return columns_.beginsWithOrdinal(line(i), below(1), below(2));
  }

  // The first line after `from` that can begin the first row.
  std::size_t firstRow(std::size_t from) const {
    for (std::size_t i = from; i < lines_.size() && i < from + kLongestHeader; ++i) {
      if (numbersColumns(i)) continue;
      const auto ordinal = ordinalOf(line(i));
      if (ordinal && (isFirstOrdinal(ordinal->label))) return i;
    }
    return lines_.size();
  }

  // "(1) (2) (3)", or "1", "2", "3" line by line.
  bool numbersColumns(std::size_t i) const {
    static const RE2 oneLine(R"(\(?1\)?\s+\(?2\)?\s+\(?3\)?.*)");
    static const RE2 bracket(R"(\(\d{1,2}\))");
    if (RE2::FullMatch(piece(line(i)), oneLine) || RE2::FullMatch(piece(line(i)), bracket)) return true;
    for (std::size_t first = i >= 2 ? i - 2 : 0; first <= i && first + 2 < lines_.size(); ++first) {
      const auto value = parseNumber(line(first));
      if (value && parseNumber(line(first + 1)) == *value + 1 && parseNumber(line(first + 2)) == *value + 2)
        return true;
    }
    return false;
  }

  // Columns from the header's words; its lines are cut where a column's name begins inside one.
  bool readHeader() {
    std::string joined;
    std::vector<std::size_t> begins;
    for (std::size_t i = headerBegin_; i < rowsBegin_; ++i) {
      if (!joined.empty()) joined.push_back(' ');
      begins.push_back(joined.size());
      joined += line(i);
    }
    headerText_ = foldForSearch(joined);
    std::vector<std::size_t> cuts;
    roles_.clear();
    for (const HeaderMatch& match : columns_.find(joined)) {
      if (!opensColumn(match, joined, begins)) continue;
      cuts.push_back(match.span.begin);
      roles_.push_back(match.phrase.role);
    }
    if (roles_.size() < 2) return false;
    header_.assign(roles_.size(), {});
    for (std::size_t i = headerBegin_; i < rowsBegin_; ++i) cutHeaderLine(lines_[i], begins[i - headerBegin_], cuts);
    return true;
  }

  // Each role once, amounts aside; names of statement columns inside other names ("Có hoạt động") open none.
  bool opensColumn(const HeaderMatch& match, const std::string& joined,
                   const std::vector<std::size_t>& lineBegins) const {
    const ColumnRole role = match.phrase.role;
    const bool known = std::find(roles_.begin(), roles_.end(), role) != roles_.end();
    if (known && role != ColumnRole::quantity) return false;
    if (role != ColumnRole::statement) return true;
    const bool atLine = std::find(lineBegins.begin(), lineBegins.end(), match.span.begin) != lineBegins.end();
    return atLine || roles_.size() == 1 || joined.empty();
  }

  void cutHeaderLine(int index, std::size_t begin, const std::vector<std::size_t>& cuts) {
    std::size_t end = begin + text_.lines[static_cast<std::size_t>(index)].text.size();
    for (std::size_t c = cuts.size(); c-- > 0;) {
      if (cuts[c] >= end) continue;
      if (cuts[c] > begin) {
        SourceLine right = splitOff(text_.lines[static_cast<std::size_t>(index)], cuts[c] - begin);
        header_[c].push_back(static_cast<int>(text_.lines.size()));
        text_.lines.push_back(std::move(right));
        end = cuts[c];
      } else {
        header_[c].push_back(index);
        return;
      }
    }
  }

  void readRows() {
    for (std::size_t i = rowsBegin_; i < lines_.size();) {
      const std::size_t repeated = repeatedHeader(i);
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

  // Arabic ordinals follow each other, through the table or from 1 in each group; so do those of the groups.
  bool opensRow(const Ordinal& ordinal, std::size_t i) const {
    const std::string& words = line(i);
    const bool bare = ordinal.rest >= words.size();
    if (i > rowsBegin_ && ((endsOpen(line(i - 1)) && !bare) || seams_.joins(line(i - 1), words))) return false;
    if (isAmount(ordinal, i, bare)) return false;
    if (ordinal.dash) return bare || words.size() > 2;
    if (ordinal.group)
      return groupNumber(ordinal) == group_ + 1 &&
             (bare || startsWithCapital(std::string_view(words).substr(ordinal.rest)));
    if (ordinal.label.find('.') != std::string::npos) return true;  // 1.1
    if (ordinal.number != number_ + 1 && !(restart_ && ordinal.number == 1)) return false;
    return bare || !startsLower(std::string_view(words).substr(ordinal.rest));
  }

  // "5 - 10", or a bare number in the cell after its unit.
  bool isAmount(const Ordinal& ordinal, std::size_t i, bool bare) const {
    if (ordinal.number == 0) return false;
    if (!bare) return cells_.opener(line(i)) == "quantity";
    const bool hasUnits = std::find(roles_.begin(), roles_.end(), ColumnRole::unit) != roles_.end();
    return hasUnits && i > rowsBegin_ && cells_.opener(line(i - 1)) == "unit";
  }

  static int groupNumber(const Ordinal& ordinal) {
    if (const auto roman = parseRoman(ordinal.label);
        roman && (ordinal.label.size() > 1 || ordinal.label == "I" || ordinal.label == "V"))
      return *roman;
    return listLetterNumber(lower(ordinal.label));
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

  // How many lines from `i` on repeat the header on a new page; 0 where none do.
  std::size_t repeatedHeader(std::size_t i) const {
    if (!beginsHeader(i)) return 0;
    std::string joined;
    for (std::size_t count = 1; i + count <= lines_.size() && count <= kLongestHeader; ++count) {
      joined += (joined.empty() ? "" : " ") + foldForSearch(line(i + count - 1));
      if (joined == headerText_) return count;
      if (!headerText_.starts_with(joined)) return 0;
    }
    return 0;
  }

  void addRows(SourceTable& table) {
    const std::vector<ColumnRole> roles(roles_.begin() + 1, roles_.end());
    std::vector<CellSplitter::Row> rows;
    for (const RowLines& row : rows_) {
      CellSplitter::Row& texts = rows.emplace_back();
      if (row.group || row.total) continue;  // one cell over all columns
      for (const int index : row.lines) texts.push_back(text_.lines[static_cast<std::size_t>(index)].text);
    }
    auto assigned = cells_.split(rows, roles);
    moveSharedLeads(roles, rows, assigned);
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      const int row = static_cast<int>(r) + 1;
      if (rows_[r].ordinal >= 0) table.cells.push_back({row, 0, 1, 1, {rows_[r].ordinal}});
      std::vector<std::vector<int>> cells(roles.size());
      for (std::size_t i = 0; i < rows_[r].lines.size(); ++i)
        cells[assigned[r].empty() ? 0 : static_cast<std::size_t>(assigned[r][i])].push_back(rows_[r].lines[i]);
      for (std::size_t c = 0; c < cells.size(); ++c)
        if (!cells[c].empty()) table.cells.push_back({row, static_cast<int>(c) + 1, 1, 1, cells[c]});
    }
  }

  // Where one body leads several rows its cell is merged and printed once: a row that names several bodies in a table
  // whose leads are single ones has lost its lead, and its bodies co-operate.
  static void moveSharedLeads(const std::vector<ColumnRole>& roles, const std::vector<CellSplitter::Row>& rows,
                              std::vector<std::vector<int>>& assigned) {
    const auto columnOf = [&](ColumnRole role) {
      return static_cast<int>(std::find(roles.begin(), roles.end(), role) - roles.begin());
    };
    const int lead = columnOf(ColumnRole::lead), coordinate = columnOf(ColumnRole::coordinate);
    if (coordinate != lead + 1 || coordinate >= static_cast<int>(roles.size())) return;
    std::vector<std::size_t> several;
    std::size_t single = 0;
    for (std::size_t r = 0; r < rows.size(); ++r) {
      bool list = false, led = false, coordinated = false;
      for (std::size_t i = 0; i < rows[r].size(); ++i) {
        led = led || assigned[r][i] == lead;
        coordinated = coordinated || assigned[r][i] == coordinate;
        list = list || (assigned[r][i] == lead && rows[r][i].find(';') != std::string_view::npos);
      }
      if (led && !list) ++single;
      if (list && !coordinated) several.push_back(r);
    }
    if (single < 3 * several.size()) return;
    for (const std::size_t r : several)
      for (int& column : assigned[r])
        if (column == lead) column = coordinate;
  }

  const TableColumns& columns_;
  const CellSplitter& cells_;
  const Seams& seams_;
  SourceText& text_;
  std::vector<int> lines_;
  std::vector<std::string> words_;  // of lines_
  std::size_t headerBegin_ = 0, rowsBegin_ = 0;
  std::string headerText_;
  std::vector<ColumnRole> roles_;
  std::vector<std::vector<int>> header_;  // lines by column
  std::vector<RowLines> rows_;
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
    TextTable table(columns, cells, seams, text, lines);
    const std::size_t before = table.findHeader();
    const Zone zone = items[i].zone;
    for (std::size_t k = 0; k < std::max<std::size_t>(before, lines.empty() ? 1 : 0); ++k) out.push_back(items[i + k]);
    if (before < lines.size()) out.push_back(ZonedItem{.item = {.table = table.build()}, .zone = zone});
    i = std::max(end, i + 1);
  }
  items = std::move(out);
}

}  // namespace doichieu
