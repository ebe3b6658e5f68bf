// Parts the lines of one table row into cells where the columns themselves are lost: the text of an annex table that
// was copied out of a document comes cell by cell, line by line, with nothing between the cells.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "doichieu/model/plan.h"
#include "doichieu/rules/gazetteer.h"
#include "doichieu/rules/rule_set.h"

namespace doichieu {

/// Finds the most likely cells by how lines of each kind of column begin and end (config/outline/cell_openers.rules,
/// cell_ends.rules) and by how wide the lines of a column are. Immutable after load, thread-safe.
class CellSplitter {
 public:
  /// Throws ConfigError with file:line.
  static CellSplitter load(const std::filesystem::path& configFolder);

  using Row = std::vector<std::string_view>;  // the lines of one row, its ordinal left out

  /// For each row the column of each of its lines: index into `roles`, never falling from one line to the next.
  std::vector<std::vector<int>> split(const std::vector<Row>& rows, const std::vector<ColumnRole>& roles) const;

  struct Place {
    int row = 0, column = 0;
  };
  /// The same where nothing tells the rows apart either: the first of the columns opens each row.
  std::vector<Place> splitRows(const Row& lines, const std::vector<ColumnRole>& roles) const;

  /// What a line looks like at the beginning of a cell: "agency", "time", "unit", "quantity", "product", "task", "row",
  /// "total", "title" or "".
  std::string_view opener(std::string_view line) const;

  /// Whether the line ends in the middle of a phrase: the next belongs to the same cell.
  bool runsOn(std::string_view line) const;
  /// Whether the cell names bodies that are asked to help more often than to lead: societies, kinds of bodies.
  bool helps(std::string_view cell) const;

 private:
  CellSplitter(RuleSet openers, RuleSet ends) : openers_(std::move(openers)), ends_(std::move(ends)) {}

  RuleSet openers_;
  RuleSet ends_;
  Gazetteer heads_;  // of names of bodies (config/gazetteers/agency_heads.tsv)
};

}  // namespace doichieu
