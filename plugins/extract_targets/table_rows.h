// Rows of tables that list targets, or tasks with measurable results.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "doichieu/agencies/directory.h"
#include "doichieu/model/plan.h"
#include "measure_parser.h"
#include "named_bodies.h"

namespace doichieu::targets {

/// A measure of a row, with the year that its column is for; 0 where the column names none.
struct RowMeasure {
  FoundMeasure found;
  int horizon = 0;
};

struct RowTarget {
  Span span;  // of the statement cell, in the plan's text
  std::string text;
  std::vector<RowMeasure> measures;
  std::vector<std::string> lead, coordinating;
  bool listed = true;    // the table lists targets; false: tasks, of which only rows with measures count
  float confidence = 1;  // the recognizer's, in the cells that gave the measures
};

/// Immutable, thread-safe.
class RowReader {
 public:
  RowReader(const std::filesystem::path& configFolder, const MeasureParser& parser, const BodyReader& bodies,
            const AgencyDirectory& directory);
  /// In reading order.
  std::vector<RowTarget> read(const Plan& plan, int firstYear) const;

 private:
  struct Columns;
  Columns columnsOf(const Plan& plan, const Table& table, int firstYear) const;
  RowTarget rowOf(const Plan& plan, const TableRow& row, const Columns& columns, int firstYear) const;
  std::string unitOf(const std::string& unitCell, const std::string& indicator, const Columns& columns,
                     const std::string& header) const;
  void readQuantities(const Plan& plan, const TableRow& row, const Columns& columns, bool sure,
                      RowTarget& target) const;

  const MeasureParser& parser_;
  const BodyReader& bodies_;
  const AgencyDirectory& directory_;
  std::vector<std::string> pastHeaders_;
};

}  // namespace doichieu::targets
