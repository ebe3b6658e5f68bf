#include "outline/table_rows.h"

#include <re2/re2.h>

#include <algorithm>

#include "doichieu/text/fold.h"
#include "outline/endings.h"

namespace doichieu {
namespace {

bool fullMatch(std::string_view text, const RE2& pattern) {
  return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

bool isDash(std::string_view text) {
  return text == "-" || text == "+" || text == "*" || text == "•";
}

// Roman and capital ordinals number groups of rows.
bool isGroupOrdinal(std::string_view text) {
  static const RE2 pattern(R"((?:[IVXLC]{1,6}|[A-ZĐ])[.)]?)");
  return fullMatch(text, pattern);
}

bool sharedWithGroup(ColumnRole role) {
  return role == ColumnRole::lead || role == ColumnRole::coordinate || role == ColumnRole::time;
}

class Rows {
 public:
  Rows(const SourceText& text, const TableColumns& columns, TableDraft& table)
      : text_(text), columns_(columns), table_(table) {}

  void finish() {
    nameStatementColumn();
    joinBrokenRows();
    for (std::size_t r = 0; r < table_.rows.size(); ++r)
      if (table_.rows[r].kind != RowKind::header) table_.rows[r].kind = kindOf(r);
    shareCells();
    if (statement_ >= 0) table_.topic = columns_.of(table_.headers[static_cast<std::size_t>(statement_)]).topic;
  }

 private:
  std::string cell(const RowDraft& row, int column) const {
    return column < 0 ? "" : joinedText(text_, row.cells[static_cast<std::size_t>(column)]);
  }

  int columnOf(ColumnRole role) const {
    const auto found = std::find(table_.roles.begin(), table_.roles.end(), role);
    return found == table_.roles.end() ? -1 : static_cast<int>(found - table_.roles.begin());
  }

  // Where headers name no statement column, or several, it is the one with most words; one of ordinals is STT.
  void nameStatementColumn() {
    ordinal_ = columnOf(ColumnRole::ordinal);
    if (ordinal_ < 0 && table_.roles.size() > 1 && table_.roles[0] == ColumnRole::unknown && mostlyOrdinals(0)) {
      table_.roles[0] = ColumnRole::ordinal;
      ordinal_ = 0;
    }
    const bool named = columnOf(ColumnRole::statement) >= 0;
    std::size_t most = 0;
    for (std::size_t c = 0; c < table_.roles.size(); ++c) {
      if (table_.roles[c] != (named ? ColumnRole::statement : ColumnRole::unknown)) continue;
      std::size_t letters = 1;
      for (const RowDraft& row : table_.rows)
        if (row.kind != RowKind::header) letters += letterCount(cell(row, static_cast<int>(c)));
      if (letters > most) most = letters, statement_ = static_cast<int>(c);
      table_.roles[c] = ColumnRole::unknown;
    }
    // "Xã, phường" and nothing but figures beside it: each row is what a place is to do.
    if (const int place = columnOf(ColumnRole::place); !named && most <= 1 && place >= 0) statement_ = place;
    if (statement_ >= 0) table_.roles[static_cast<std::size_t>(statement_)] = ColumnRole::statement;
  }

  bool mostlyOrdinals(int column) const {
    int ordinals = 0, others = 0;
    for (const RowDraft& row : table_.rows) {
      if (row.kind == RowKind::header) continue;
      const std::string words = cell(row, column);
      if (!words.empty()) ++(isOrdinal(words) ? ordinals : others);
    }
    return ordinals > 2 * others;
  }

  // A row without ordinal at the top of a page goes on with the last one of the page before.
  void joinBrokenRows() {
    for (std::size_t r = 1; r < table_.rows.size(); ++r) {
      RowDraft& row = table_.rows[r];
      RowDraft& above = table_.rows[r - 1];
      if (!row.continues || above.kind == RowKind::header || !goesOn(above, row)) continue;
      for (std::size_t c = 0; c < row.cells.size(); ++c)
        above.cells[c].insert(above.cells[c].end(), row.cells[c].begin(), row.cells[c].end());
      table_.rows.erase(table_.rows.begin() + static_cast<std::ptrdiff_t>(r));
      --r;
    }
  }

  bool goesOn(const RowDraft& above, const RowDraft& row) const {
    if (ordinal_ >= 0 && !cell(row, ordinal_).empty()) return false;
    const std::string before = cell(above, statement_), after = cell(row, statement_);
    if (after.empty()) return true;
    return startsLower(after) || endsOpen(before) ||
           (ordinal_ >= 0 && !endsStatement(before) && !columns_.isTotal(after));
  }

  RowKind kindOf(std::size_t r) const {
    const RowDraft& row = table_.rows[r];
    const std::string ordinal = cell(row, ordinal_);
    const std::string statement = cell(row, statement_);
    if (columns_.isTotal(statement) || columns_.isTotal(ordinal)) return RowKind::total;
    std::size_t others = 0;
    for (std::size_t c = 0; c < row.cells.size(); ++c)
      if (static_cast<int>(c) != ordinal_ && (!row.cells[c].empty() || row.origin[c] != 0)) ++others;
    if (others > 1) return isGroupOrdinal(ordinal) && others <= 2 && !hasAgencies(row) ? RowKind::group : RowKind::data;
    if (isGroupOrdinal(ordinal) || (ordinal.empty() && row.cells.size() > 2)) return RowKind::group;
    // "3. Tuyên truyền ...:" with rows "-" below it, or "3" with rows "3.1", "3.2".
    const std::string below = r + 1 < table_.rows.size() ? cell(table_.rows[r + 1], ordinal_) : "";
    if (isDash(below) && endsWithColon(statement)) return RowKind::group;
    return dividesInto(ordinal, below) ? RowKind::group : RowKind::data;
  }

  // "3" and "3.1", "2.1" and "2.1.1".
  static bool dividesInto(std::string_view ordinal, std::string_view below) {
    while (!ordinal.empty() && ordinal.back() == '.') ordinal.remove_suffix(1);
    return !ordinal.empty() && below.starts_with(ordinal) && below.substr(ordinal.size()).starts_with(".1");
  }

  bool filled(const RowDraft& row, ColumnRole role) const {
    for (std::size_t c = 0; c < row.cells.size(); ++c)
      if (table_.roles[c] == role && !row.cells[c].empty()) return true;
    return false;
  }

  bool hasAgencies(const RowDraft& row) const {
    return filled(row, ColumnRole::lead) || filled(row, ColumnRole::coordinate);
  }

  // Rows "-" share the cells of the row that they divide, where they have none of their own; where that has none
  // either, those of the next "-". In tables without rules a row without lead body has the one above it.
  void shareCells() {
    for (std::size_t r = 1; r < table_.rows.size(); ++r) {
      RowDraft& row = table_.rows[r];
      if (row.kind != RowKind::data) continue;
      if (row.continues) shareOverPageBreak(r);
      const bool dash = ordinal_ >= 0 && isDash(cell(row, ordinal_));
      for (std::size_t c = 0; c < row.cells.size(); ++c) {
        if (!row.cells[c].empty() || row.origin[c] != 0 ||
            !(dash ? sharedWithGroup(table_.roles[c]) : mergedAbove(r, c)))
          continue;
        if (!takeFrom(r, r - 1, c) && dash && r + 1 < table_.rows.size() && isDash(cell(table_.rows[r + 1], ordinal_)))
          takeFrom(r, r + 1, c);
      }
    }
  }

  // A merged cell that reaches over the end of a page is printed on the first of them only. Its rest is taken for such
  // where the column has no other blank.
  void shareOverPageBreak(std::size_t r) {
    for (std::size_t c = 0; c < table_.rows[r].cells.size(); ++c) {
      if (!sharedWithGroup(table_.roles[c]) || !isBlank(table_.rows[r], c) || table_.rows[r - 1].kind != RowKind::data)
        continue;
      const auto blanks = std::count_if(table_.rows.begin(), table_.rows.end(), [&](const RowDraft& row) {
        return row.kind == RowKind::data && !row.continues && isBlank(row, c);
      });
      if (blanks > 0 || !takeFrom(r, r - 1, c)) continue;
      for (std::size_t below = r + 1; below < table_.rows.size(); ++below)
        if (table_.rows[below].origin[c] == static_cast<int>(r) - static_cast<int>(below))
          table_.rows[below].origin[c] += table_.rows[r].origin[c];
    }
  }

  static bool isBlank(const RowDraft& row, std::size_t column) {
    return row.cells[column].empty() && row.origin[column] == 0;
  }

  bool mergedAbove(std::size_t r, std::size_t column) const {
    if (table_.ruled || table_.rows[r - 1].kind != RowKind::data) return false;
    if (table_.roles[column] == ColumnRole::lead) return true;
    if (table_.roles[column] == ColumnRole::time) return mostlyFilled(column);
    return table_.roles[column] == ColumnRole::coordinate && !hasAgencies(table_.rows[r]);
  }

  bool mostlyFilled(std::size_t column) const {
    std::size_t filled = 0, all = 0;
    for (const RowDraft& row : table_.rows)
      if (row.kind == RowKind::data) ++all, filled += row.cells[column].empty() ? 0 : 1;
    return 2 * filled > all;
  }

  bool takeFrom(std::size_t r, std::size_t other, std::size_t column) {
    const RowDraft& source = table_.rows[other];
    if (source.kind == RowKind::header) return false;
    const int distance = static_cast<int>(other) - static_cast<int>(r) + source.origin[column];
    const auto origin = static_cast<std::size_t>(static_cast<int>(r) + distance);
    if (table_.rows[origin].cells[column].empty()) return false;
    table_.rows[r].origin[column] = distance;
    return true;
  }

  const SourceText& text_;
  const TableColumns& columns_;
  TableDraft& table_;
  int ordinal_ = -1, statement_ = -1;
};

}  // namespace

bool isOrdinal(std::string_view text) {
  static const RE2 pattern(R"(\(?(?:\d{1,3}(?:\.\d{1,2})*|[IVXLC]{1,6}|[A-ZĐa-zđ]|[-+*•])[.)]?)");
  return fullMatch(text, pattern);
}

bool isFirstOrdinal(std::string_view text) {
  static const RE2 pattern(R"((?:0?1|I|A)[.)]?)");
  return fullMatch(text, pattern);
}

void finishRows(const SourceText& text, const TableColumns& columns, TableDraft& table) {
  Rows(text, columns, table).finish();
}

}  // namespace doichieu
