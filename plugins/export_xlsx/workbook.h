// An Excel workbook being written; the only file that knows libxlsxwriter.
#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <variant>
#include <vector>

namespace doichieu::xlsx {

/// Text is always written as text, so that no cell of a plan is ever run as a formula.
using Cell = std::variant<std::monostate, double, std::string>;

struct Column {
  std::string title;
  double width = 12;  // characters
};

class Workbook {
 public:
  Workbook();
  ~Workbook();
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;

  /// A sheet with a frozen, filtered row of titles. The rows that follow go into it.
  void addSheet(const std::string& name, const std::vector<Column>& columns);
  void addRow(const std::vector<Cell>& cells);
  /// Writes the whole file. Throws UsageError where it cannot be made. To be called once.
  void finish(std::ostream& out);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace doichieu::xlsx
