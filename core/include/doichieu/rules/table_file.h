// Tab-separated data files of config/: '#' starts a comment line, the first other line names the columns.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace doichieu {

class TableFile {
 public:
  struct Row {
    int line = 0;
    std::vector<std::string> cells;  // as many as columns; missing ones are ""
  };
  /// Throws ConfigError with file:line (missing file, a row with too many cells, text that is not UTF-8).
  static TableFile load(const std::filesystem::path& file);

  const std::string& file() const { return file_; }
  const std::vector<std::string>& columns() const { return columns_; }
  const std::vector<Row>& rows() const { return rows_; }
  /// Index of a column; throws ConfigError naming the file where it has no such column.
  std::size_t column(std::string_view name) const;
  /// The number that a cell holds ("-3", "0.25"); throws ConfigError with file:line where it holds none.
  double number(const Row& row, std::size_t column) const;
  /// The same, from 0 to 1.
  double probability(const Row& row, std::size_t column) const;

 private:
  std::string file_;
  std::vector<std::string> columns_;
  std::vector<Row> rows_;
};

using Probabilities = std::map<std::string, double, std::less<>>;
/// The column "probability" of a table, by the names in the column `what`. Throws ConfigError with file:line where a
/// name is neither `required` nor known to `isKnown`, and where a required one is missing.
Probabilities loadProbabilities(const std::filesystem::path& file, std::string_view what,
                                std::span<const std::string_view> required,
                                const std::function<bool(std::string_view)>& isKnown = {});

/// A list file of config/: one entry a line, '#' comments, blanks trimmed.
std::vector<std::string> loadList(const std::filesystem::path& file);

}  // namespace doichieu
