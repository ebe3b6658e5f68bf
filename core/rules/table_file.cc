#include "doichieu/rules/table_file.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>

#include "doichieu/base/error.h"
#include "doichieu/text/fold.h"

namespace doichieu {
namespace {

std::ifstream opened(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw ConfigError(file.string() + ": cannot be read; is --config right?");
  return in;
}

std::vector<std::string> cellsOf(const std::string& line) {
  std::vector<std::string> cells;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t tab = std::min(line.find('\t', begin), line.size());
    cells.emplace_back(trimmed(std::string_view(line).substr(begin, tab - begin)));
    begin = tab + 1;
  }
  return cells;
}

void checkEncoding(const std::string& file, int number, const std::string& line) {
  if (toNfc(line) != line) throw ConfigError(file, number, "not UTF-8 in normalization form C");
}

}  // namespace

TableFile TableFile::load(const std::filesystem::path& path) {
  std::ifstream in = opened(path);
  TableFile table;
  table.file_ = path.string();
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (trimmed(line).empty() || line.front() == '#') continue;
    checkEncoding(table.file_, number, line);
    std::vector<std::string> cells = cellsOf(line);
    if (table.columns_.empty()) {
      table.columns_ = std::move(cells);
      continue;
    }
    if (cells.size() > table.columns_.size())
      throw ConfigError(table.file_, number,
                        "has " + std::to_string(cells.size()) + " cells, the head line names " +
                            std::to_string(table.columns_.size()));
    cells.resize(table.columns_.size());
    table.rows_.push_back({number, std::move(cells)});
  }
  if (table.columns_.empty()) throw ConfigError(table.file_, 1, "names no columns");
  return table;
}

std::size_t TableFile::column(std::string_view name) const {
  const auto found = std::find(columns_.begin(), columns_.end(), name);
  if (found == columns_.end()) throw ConfigError(file_, 1, "has no column \"" + std::string(name) + "\"");
  return static_cast<std::size_t>(found - columns_.begin());
}

double TableFile::number(const Row& row, std::size_t column) const {
  const std::string& text = row.cells.at(column);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
    throw ConfigError(file_, row.line, columns_.at(column) + ": \"" + text + "\" is no number");
  return value;
}

double TableFile::probability(const Row& row, std::size_t column) const {
  const double value = number(row, column);
  if (value < 0 || value > 1)
    throw ConfigError(file_, row.line, columns_.at(column) + ": " + row.cells[column] + " is not between 0 and 1");
  return value;
}

Probabilities loadProbabilities(const std::filesystem::path& file, std::string_view what,
                                std::span<const std::string_view> required,
                                const std::function<bool(std::string_view)>& isKnown) {
  const TableFile table = TableFile::load(file);
  const std::size_t name = table.column(what), probability = table.column("probability");
  Probabilities probabilities;
  for (const TableFile::Row& row : table.rows()) {
    const std::string& text = row.cells[name];
    if (std::find(required.begin(), required.end(), text) == required.end() && !(isKnown && isKnown(text)))
      throw ConfigError(table.file(), row.line, "unknown " + std::string(what) + " \"" + text + "\"");
    probabilities[text] = table.probability(row, probability);
  }
  for (const std::string_view each : required)
    if (!probabilities.contains(each))
      throw ConfigError(table.file() + ": no probability for \"" + std::string(each) + "\"");
  return probabilities;
}

std::vector<std::string> loadList(const std::filesystem::path& file) {
  std::ifstream in = opened(file);
  std::vector<std::string> entries;
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    const std::string_view entry = trimmed(line);
    if (entry.empty() || entry.front() == '#') continue;
    checkEncoding(file.string(), number, line);
    entries.emplace_back(entry);
  }
  return entries;
}

}  // namespace doichieu
