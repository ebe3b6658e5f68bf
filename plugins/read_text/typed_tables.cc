#include "typed_tables.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "aligned_table.h"
#include "doichieu/text/fold.h"

namespace doichieu {
namespace {

constexpr std::size_t kLeastColumns = 3;
constexpr std::size_t kLeastRows = 2;     // with text in three columns, the header included
constexpr std::size_t kLongestBreak = 8;  // lines that a cell with line ends of its own can add to a row

std::vector<std::string> partsOf(std::string_view line, char mark) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find(mark, begin), line.size());
    parts.push_back(squeezed(line.substr(begin, end - begin)));
    begin = end + 1;
  }
  return parts;
}

std::size_t filled(const std::vector<std::string>& cells) {
  return static_cast<std::size_t>(
      std::count_if(cells.begin(), cells.end(), [](const std::string& cell) { return !cell.empty(); }));
}

// "|---|:---:|", "+-----+-----+".
bool isRule(std::string_view line) {
  line = trimmed(line);
  return line.size() > 2 && line.find_first_not_of("|+-=: ") == std::string_view::npos &&
         line.find_first_of("-=") != std::string_view::npos && line.find_first_of("|+") != std::string_view::npos;
}

bool hasBars(std::string_view line) {
  line = trimmed(line);
  const auto bars = std::count(line.begin(), line.end(), '|');
  return line.starts_with('|') ? bars >= 3 : bars >= 2 && line.find(" | ") != std::string_view::npos;
}

std::vector<std::string> cellsBetweenBars(std::string_view line) {
  line = trimmed(line);
  if (line.starts_with('|')) line.remove_prefix(1);
  if (line.ends_with('|')) line.remove_suffix(1);
  return partsOf(line, '|');
}

void append(const std::vector<std::string>& cells, TypedRow& row) {
  if (row.size() < cells.size()) row.resize(cells.size());
  for (std::size_t c = 0; c < cells.size(); ++c)
    if (!cells[c].empty()) row[c].push_back(cells[c]);
}

bool isTable(const std::vector<TypedRow>& rows) {
  const auto full = std::count_if(rows.begin(), rows.end(), [](const TypedRow& row) {
    return static_cast<std::size_t>(
               std::count_if(row.begin(), row.end(), [](const auto& cell) { return !cell.empty(); })) >= kLeastColumns;
  });
  return static_cast<std::size_t>(full) >= kLeastRows;
}

// Where rules "+---+" part the rows a row may have several lines; else each line is one.
std::optional<TypedTable> barredTable(const std::vector<std::string>& lines, std::size_t begin) {
  std::size_t end = begin;
  bool ruledRows = false;
  std::vector<TypedRow> rows;
  for (bool opens = true; end < lines.size() && (hasBars(lines[end]) || isRule(lines[end])); ++end) {
    if (isRule(lines[end])) {
      ruledRows = ruledRows || trimmed(lines[end]).starts_with('+');
      opens = true;
      continue;
    }
    if (opens || !ruledRows) rows.emplace_back();
    append(cellsBetweenBars(lines[end]), rows.back());
    opens = false;
  }
  if (!isTable(rows)) return std::nullopt;
  return TypedTable{begin, end, tableOf(rows)};
}

// Cells with line ends of their own break a row over lines; it is whole again when it has as many cells as the first.
std::size_t takeBrokenRow(const std::vector<std::string>& lines, std::size_t at, std::size_t columns, TypedRow& row) {
  TypedRow joined(row);
  for (std::size_t i = at; i < lines.size() && i < at + kLongestBreak && !trimmed(lines[i]).empty(); ++i) {
    const std::vector<std::string> cells = partsOf(lines[i], '\t');
    if (joined.size() - 1 + cells.size() > columns) break;
    if (!cells.front().empty()) joined.back().push_back(cells.front());
    for (std::size_t c = 1; c < cells.size(); ++c)
      joined.push_back(cells[c].empty() ? std::vector<std::string>() : std::vector<std::string>{cells[c]});
    if (joined.size() < columns) continue;
    row = std::move(joined);
    return i + 1;
  }
  return at;
}

std::optional<TypedTable> tabbedTable(const std::vector<std::string>& lines, std::size_t begin) {
  const std::size_t columns = partsOf(lines[begin], '\t').size();
  if (columns < kLeastColumns || filled(partsOf(lines[begin], '\t')) < kLeastColumns) return std::nullopt;
  std::vector<TypedRow> rows;
  std::size_t end = begin;
  while (end < lines.size() && lines[end].find('\t') != std::string::npos && !trimmed(lines[end]).empty()) {
    TypedRow& row = rows.emplace_back();
    for (const std::string& cell : partsOf(lines[end], '\t'))
      row.push_back(cell.empty() ? std::vector<std::string>() : std::vector<std::string>{cell});
    ++end;
    if (row.size() < columns) end = takeBrokenRow(lines, end, columns, row);
  }
  if (!isTable(rows)) return std::nullopt;
  return TypedTable{begin, end, tableOf(rows)};
}

}  // namespace

PageTable tableOf(const std::vector<TypedRow>& rows) {
  PageTable table;
  table.ruled = false;
  table.rows = static_cast<int>(rows.size());
  for (const TypedRow& row : rows) table.columns = std::max(table.columns, static_cast<int>(row.size()));
  for (std::size_t r = 0; r < rows.size(); ++r)
    for (std::size_t c = 0; c < rows[r].size(); ++c) {
      PageCell cell{.row = static_cast<int>(r), .column = static_cast<int>(c), .lines = {}, .box = {}};
      for (const std::string& text : rows[r][c]) {
        PageLine& line = cell.lines.emplace_back();
        line.text = text;
      }
      if (!cell.lines.empty()) table.cells.push_back(std::move(cell));
    }
  return table;
}

std::vector<TypedTable> typedTables(const std::vector<std::string>& lines) {
  std::vector<TypedTable> tables;
  const std::vector<CharacterLine> characters = characterLines(lines);
  for (std::size_t at = 0; at < lines.size();) {
    std::optional<TypedTable> table;
    if (hasBars(lines[at]) || isRule(lines[at]))
      table = barredTable(lines, at);
    else if (lines[at].find('\t') != std::string::npos)
      table = tabbedTable(lines, at);
    if (!table) table = alignedTable(characters, at);
    at = table ? table->end : at + 1;
    if (table) tables.push_back(std::move(*table));
  }
  return tables;
}

}  // namespace doichieu
