// Answers as a table for people, or as JSON or CSV for programs.
#pragma once

#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace doichieu::cli {

/// Columns that a terminal gives the text: code points, since Vietnamese letters in NFC take one each.
std::size_t displayWidth(std::string_view text);
/// The text cut to `width` columns, "…" at the end where something is missing.
std::string cut(std::string_view text, std::size_t width);
/// The text broken into lines of at most `width` columns: at blanks, and inside words that are longer.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);
/// Width of the terminal of standard output; 120 where it is none.
std::size_t terminalWidth();

struct Table {
  std::vector<std::string> columns;  // titles as shown
  std::vector<std::string> keys;     // names in JSON and CSV, one a column
  std::vector<std::vector<std::string>> rows;
};

/// Columns as wide as their text, the widest broken over lines so that the table fits the terminal.
void printTable(const Table& table, std::ostream& out);
/// `format` is "table", "json" or "csv".
void print(const Table& table, const std::string& format, std::ostream& out);

}  // namespace doichieu::cli
