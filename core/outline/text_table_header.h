// The header of a table whose cells come line by line: where it stands, which columns it names, where its rows begin.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "outline/table_columns.h"
#include "text/source_lines.h"

namespace doichieu {

struct TextTableHeader {
  std::size_t begin = 0, rows = 0;  // of the run's lines: its own first, and the first of the rows
  bool numbered = true;             // its first column holds ordinals
  std::vector<ColumnRole> roles;    // one a column
  std::vector<Span> names;          // where each column's name stands in `text`
  std::string text;                 // its lines joined by blanks
};

/// Reads headers in one run of lines. The lines are those of `text` that `lines` names.
class TextTableHeaders {
 public:
  TextTableHeaders(const TableColumns& columns, const SourceText& text, const std::vector<int>& lines)
      : columns_(columns), text_(text), lines_(lines) {}

  /// The header that begins at the line `at` of the run.
  std::optional<TextTableHeader> at(std::size_t at) const;
  /// How many lines from `at` on repeat the header on a new page; 0 where none do.
  std::size_t repeated(const TextTableHeader& header, std::size_t at) const;

 private:
  std::string_view line(std::size_t i) const;
  bool beginsNumbered(std::size_t at) const;
  std::size_t firstNumberedRow(std::size_t from) const;
  std::size_t firstPlainRow(std::size_t from) const;
  bool numbersColumns(std::size_t i) const;
  bool readNames(TextTableHeader& header) const;

  const TableColumns& columns_;
  const SourceText& text_;
  const std::vector<int>& lines_;
};

/// Cuts the header's lines where a column's name begins inside one; gives the lines of each column.
std::vector<std::vector<int>> cutHeader(const TextTableHeader& header, SourceText& text, const std::vector<int>& lines);

}  // namespace doichieu
