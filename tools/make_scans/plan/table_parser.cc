#include "plan/table_parser.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "error.h"
#include "plan/split.h"

namespace doichieu::make_scans {
namespace {

// Thirds are written 33 33 33, so a sum one off is no mistake.
constexpr double kWidthSumTolerance = 1.01;

/// "//" breaks a line inside a cell, except in "https://".
std::string withLineBreaks(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const bool breaks = text.substr(at, 2) == "//" && (at == 0 || text[at - 1] != ':');
    if (!breaks) {
      result += text[at++];
      continue;
    }
    result = std::string(trimmed(result)) + '\n';
    at += 2;
    while (at < text.size() && text[at] == ' ') ++at;
  }
  return result;
}

const Cell* cellAt(const Row& row, std::size_t column) {
  const auto found =
      std::find_if(row.cells.begin(), row.cells.end(), [&](const Cell& c) { return c.column == column; });
  return found == row.cells.end() ? nullptr : &*found;
}

/// Cell sources of a row without its opening "|". A closing "|" after the last column is allowed.
std::vector<std::string_view> cellSources(std::string_view text, std::size_t columns) {
  std::vector<std::string_view> sources = splitRaw(text, '|');
  if (sources.size() == columns + 1 && trimmed(sources.back()).empty()) sources.pop_back();
  return sources;
}

}  // namespace

std::vector<double> parseColumnWidths(std::string_view text, const std::string& file, std::size_t line) {
  std::vector<double> widths;
  double sum = 0;
  for (const std::string& word : splitTrimmed(trimmed(text), " ")) {
    if (word.empty()) continue;
    double width = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), width);
    if (error != std::errc() || end != word.data() + word.size() || width <= 0)
      throw PlanError(file, line, "column width \"" + word + "\" is not a positive number of per cent");
    widths.push_back(width);
    sum += width;
  }
  if (widths.empty()) throw PlanError(file, line, "a table needs column widths in per cent, as in \"@table 10 60 30\"");
  if (std::abs(sum - 100) > kWidthSumTolerance)
    throw PlanError(file, line,
                    "column widths add up to " + std::to_string(std::lround(sum)) + ", not to 100 per cent");
  for (double& width : widths) width /= sum;
  return widths;
}

void parseRow(std::string_view text, const std::string& file, std::size_t line, Table& table) {
  Row row;
  text.remove_prefix(1);  // the opening "|"
  if (text.substr(0, 1) == "!") {
    row.header = true;
    text.remove_prefix(1);
    if (!table.rows.empty() && !table.rows.back().header)
      throw PlanError(file, line, "a header row must stand before the other rows");
  }
  const std::size_t columns = table.widths.size();
  const Row* above = table.rows.empty() || table.rows.back().header != row.header ? nullptr : &table.rows.back();
  const std::vector<std::string_view> sources = cellSources(text, columns);
  for (std::size_t column = 0; column < sources.size(); ++column) {
    Cell cell;
    cell.column = column;
    if (sources[column].substr(0, 1) == ">") {
      cell.span = columns - std::min(column, columns - 1);
      cell.text = withLineBreaks(trimmed(sources[column].substr(1)));
      if (!std::all_of(sources.begin() + column + 1, sources.end(), [](auto rest) { return trimmed(rest).empty(); }))
        throw PlanError(file, line, "nothing may follow a cell that spans the rest of the row (\"|>\")");
      row.cells.push_back(std::move(cell));
      table.rows.push_back(std::move(row));
      return;
    }
    cell.text = withLineBreaks(trimmed(sources[column]));
    if (cell.text == "^") {
      const Cell* upper = above ? cellAt(*above, column) : nullptr;
      if (!upper || upper->span != 1) throw PlanError(file, line, "\"^\" has no cell above to merge with");
      cell.joinsAbove = true;
      cell.text.clear();
    }
    row.cells.push_back(std::move(cell));
  }
  if (sources.size() != columns)
    throw PlanError(file, line,
                    "the row has " + std::to_string(sources.size()) + " cells, the table has " +
                        std::to_string(columns) + " columns");
  table.rows.push_back(std::move(row));
}

}  // namespace doichieu::make_scans
