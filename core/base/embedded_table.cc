#include "base/embedded_table.h"

#include <algorithm>
#include <charconv>

#include "doichieu/base/error.h"

namespace doichieu::embedded {
namespace {

std::vector<std::string_view> cellsOf(std::string_view line) {
  std::vector<std::string_view> cells;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t tab = std::min(line.find('\t', begin), line.size());
    cells.push_back(line.substr(begin, tab - begin));
    begin = tab + 1;
  }
  return cells;
}

}  // namespace

void forEachRow(const Table& table, const std::function<void(const Row&)>& visit) {
  std::size_t columns = 0;
  int number = 0;
  for (std::size_t begin = 0; begin < table.content.size();) {
    const std::size_t end = std::min(table.content.find('\n', begin), table.content.size());
    const std::string_view line = table.content.substr(begin, end - begin);
    begin = end + 1;
    ++number;
    if (line.empty() || line.front() == '#') continue;
    Row row{number, cellsOf(line)};
    if (columns == 0) {
      columns = row.cells.size();
      continue;
    }
    row.cells.resize(std::max(columns, row.cells.size()));
    visit(row);
  }
}

int wholeNumber(const Table& table, const Row& row, std::size_t column) {
  const std::string_view text = row.cells.at(column);
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size())
    throw ConfigError(std::string(table.file), row.line, "\"" + std::string(text) + "\" is no whole number");
  return value;
}

}  // namespace doichieu::embedded
