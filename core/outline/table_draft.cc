#include "outline/table_draft.h"

#include <re2/re2.h>

#include <algorithm>

#include "doichieu/text/fold.h"
#include "outline/endings.h"
#include "outline/table_rows.h"

namespace doichieu {
namespace {

std::string textOf(const SourceText& text, const SourceCell& cell) {
  std::vector<LinePart> parts;
  for (const int line : cell.lines) parts.push_back(wholeLine(text, line));
  return joinedText(text, parts);
}

// "(1)", "2", "(3)=(1)+(2)", "A": cells of the row that numbers the columns below a header.
bool isColumnNumber(std::string_view text) {
  static const RE2 pattern(R"(\(?(?:\d{1,2}|[A-ZĐ])\)?(?:\s*=\s*.*)?)");
  return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

// One table of one page.
class PageTableReader {
 public:
  PageTableReader(const SourceText& text, const TableColumns& columns, const SourceTable& source)
      : text_(text), columns_(columns), source_(source) {}

  TableDraft read() {
    TableDraft table{.ruled = source_.ruled};
    table.rows.resize(static_cast<std::size_t>(std::max(source_.rows, 1)));
    for (RowDraft& row : table.rows) {
      row.page = source_.page;
      row.cells.resize(columnCount());
      row.origin.assign(columnCount(), 0);
    }
    for (const SourceCell& cell : source_.cells) place(cell, table.rows);
    const std::size_t headers = headerRows();
    for (std::size_t r = 0; r < headers; ++r) table.rows[r].kind = RowKind::header;
    for (std::size_t r = headers; r < table.rows.size(); ++r)
      for (int& origin : table.rows[r].origin)
        if (static_cast<int>(r) + origin < static_cast<int>(headers)) origin = 0;  // no data row shares a header's cell
    nameColumns(table, headers);
    return table;
  }

 private:
  std::size_t columnCount() const { return static_cast<std::size_t>(std::max(source_.columns, 1)); }

  void place(const SourceCell& cell, std::vector<RowDraft>& rows) const {
    const auto row = static_cast<std::size_t>(cell.row), column = static_cast<std::size_t>(cell.column);
    if (row >= rows.size() || column >= columnCount()) return;
    for (const int line : cell.lines) rows[row].cells[column].push_back(wholeLine(text_, line));
    for (int below = 1; below < cell.rowSpan && row + static_cast<std::size_t>(below) < rows.size(); ++below)
      rows[row + static_cast<std::size_t>(below)].origin[column] = -below;
  }

  // A header names at least two known columns, or stands above a row that begins with the first ordinal.
  std::size_t headerRows() const {
    int known = 0, end = 1;
    std::size_t filled = 0;
    for (const SourceCell& cell : source_.cells) {
      if (cell.row != 0) continue;
      const std::string words = textOf(text_, cell);
      if (!words.empty()) ++filled;
      if (columns_.of(words).role != ColumnRole::unknown) ++known;
      end = std::max(end, cell.rowSpan);
    }
    const bool numbersFollow =
        source_.rows > 1 && filled == columnCount() && isFirstOrdinal(firstCell(1)) && !isOrdinal(firstCell(0));
    if (known < 2 && !numbersFollow) return 0;
    std::size_t rows = 1;
    while (rows < static_cast<std::size_t>(std::min(end, source_.rows)) && allShort(static_cast<int>(rows))) ++rows;
    if (rows < static_cast<std::size_t>(source_.rows) && numbersColumns(static_cast<int>(rows))) ++rows;
    return rows;
  }

  // Cells of a header are a few words; a missed ruling makes a header's cell span rows of statements.
  bool allShort(int row) const {
    constexpr int kLongestHeader = 12;  // words
    return std::all_of(source_.cells.begin(), source_.cells.end(), [&](const SourceCell& cell) {
      return cell.row != row || wordCount(textOf(text_, cell)) <= kLongestHeader;
    });
  }

  std::string firstCell(int row) const {
    for (const SourceCell& cell : source_.cells)
      if (cell.row == row && cell.column == 0) return textOf(text_, cell);
    return {};
  }

  bool numbersColumns(int row) const {
    std::size_t numbered = 0;
    for (const SourceCell& cell : source_.cells) {
      if (cell.row != row) continue;
      const std::string words = textOf(text_, cell);
      if (words.empty()) continue;
      if (!isColumnNumber(words)) return false;
      ++numbered;
    }
    return numbered >= 3;
  }

  // A column's header is everything that stands above it in the header rows, cells over several columns included.
  void nameColumns(TableDraft& table, std::size_t headers) const {
    table.headers.resize(columnCount());
    std::vector<std::string> own(columnCount());  // the lowest cell alone
    for (const SourceCell& cell : source_.cells) {
      if (cell.row >= static_cast<int>(headers)) continue;
      const std::string words = textOf(text_, cell);
      if (words.empty() || isColumnNumber(words)) continue;
      for (int c = cell.column; c < std::min(cell.column + std::max(cell.columnSpan, 1), source_.columns); ++c) {
        std::string& header = table.headers[static_cast<std::size_t>(c)];
        header += (header.empty() ? "" : " ") + words;
        own[static_cast<std::size_t>(c)] = words;
      }
    }
    for (std::size_t c = 0; c < table.headers.size(); ++c) {
      const ColumnRole whole = columns_.of(table.headers[c]).role, lowest = columns_.of(own[c]).role;
      // "Phân công thực hiện" over "Đơn vị phối hợp"
      table.roles.push_back(whole == ColumnRole::lead && lowest == ColumnRole::coordinate ? lowest : whole);
    }
  }

  const SourceText& text_;
  const TableColumns& columns_;
  const SourceTable& source_;
};

bool sameHeaders(const TableDraft& a, const TableDraft& b) {
  for (std::size_t c = 0; c < a.headers.size(); ++c)
    if (foldForSearch(a.headers[c]) != foldForSearch(b.headers[c])) return false;
  return true;
}

// Appends the part of `table` that stands on the next page. False where `next` is another table.
bool append(TableDraft& table, TableDraft& next) {
  if (table.headers.size() != next.headers.size()) return false;
  const bool headed = !next.rows.empty() && next.rows.front().kind == RowKind::header;
  if (headed && !sameHeaders(table, next)) return false;
  std::erase_if(next.rows, [](const RowDraft& row) { return row.kind == RowKind::header; });
  if (!next.rows.empty()) next.rows.front().continues = true;
  std::move(next.rows.begin(), next.rows.end(), std::back_inserter(table.rows));
  return true;
}

}  // namespace

std::vector<TableDraft> buildTables(const SourceText& text, const TableColumns& columns, std::vector<Draft>& drafts) {
  std::vector<TableDraft> tables;
  std::vector<Draft> kept;
  bool adjacent = false;  // nothing but stray lines since the last table
  for (Draft& draft : drafts) {
    if (draft.isTable()) {
      TableDraft table = PageTableReader(text, columns, text.tables[static_cast<std::size_t>(draft.table)]).read();
      if (adjacent && append(tables.back(), table)) continue;
      draft.table = static_cast<int>(tables.size());
      tables.push_back(std::move(table));
      adjacent = true;
    } else if (draft.zone != Zone::stray) {
      adjacent = false;
    }
    kept.push_back(std::move(draft));
  }
  drafts = std::move(kept);
  for (TableDraft& table : tables) finishRows(text, columns, table);
  return tables;
}

void nameAnnexesByTables(const std::vector<Draft>& drafts, const std::vector<TableDraft>& tables,
                         OutlineDraft& outline) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (!drafts[i].isTable() || outline.sectionOf[i] < 0) continue;
    SectionDraft& section = outline.sections[static_cast<std::size_t>(outline.sectionOf[i])];
    const Topic told = tables[static_cast<std::size_t>(drafts[i].table)].topic;
    if (section.topic == Topic::annexOther && told != Topic::none) section.topic = section.ownTopic = told;
  }
}

}  // namespace doichieu
