#include "matrix_report.h"

#include <nlohmann/json.hpp>

#include "table.h"

namespace doichieu::cli {
namespace {

std::string percent(double share) {
  return std::to_string(static_cast<int>(share * 100 + 0.5)) + " %";
}

std::string statusOf(const MatrixCell& cell) {
  return cell.status == TargetStatus::missing && cell.addressed ? "addressed" : std::string(toString(cell.status));
}

Table titled(const Context& context, std::vector<std::string> keys) {
  Table table;
  for (const std::string& key : keys) table.columns.push_back(context.text("column." + key));
  table.keys = std::move(keys);
  return table;
}

void printLost(const Context& context, const Matrix& matrix, std::ostream& out) {
  Table table = titled(context, {"id", "missing", "addressed", "weaker", "changed", "covered", "target"});
  for (const std::size_t target : matrix.mostLost()) {
    const TargetFate& fate = matrix.fates[target];
    table.rows.push_back({matrix.targetIds[target], std::to_string(fate.missing), std::to_string(fate.addressed),
                          std::to_string(fate.weaker), std::to_string(fate.changed), std::to_string(fate.covered),
                          matrix.targetTexts[target]});
  }
  out << '\n' << context.text("matrix.lost") << '\n';
  printTable(table, out);
}

void printChildren(const Context& context, const Matrix& matrix, std::ostream& out) {
  Table table = titled(context, {"child", "coverage", "covered", "weaker", "changed", "missing", "addressed", "added"});
  for (const MatrixChild& child : matrix.children) {
    std::map<std::string, int> counts;
    for (const MatrixCell& cell : child.cells) {
      if (cell.covered()) ++counts["covered"];
      ++counts[std::string(toString(cell.status))];
      if (cell.addressed) ++counts["addressed"];
    }
    const auto count = [&](const char* key) { return std::to_string(counts[key]); };
    table.rows.push_back({child.name, percent(child.coverage), count("covered"), count("weaker"), count("changed"),
                          count("missing"), count("addressed"), std::to_string(child.added)});
  }
  out << '\n' << context.text("matrix.children") << '\n';
  printTable(table, out);
}

// One line a child, one column a target: made for a spreadsheet.
void printCells(const Matrix& matrix, std::ostream& out) {
  Table table{{}, {"child", "coverage"}, {}};
  table.keys.insert(table.keys.end(), matrix.targetIds.begin(), matrix.targetIds.end());
  table.columns = table.keys;
  std::vector<std::string> texts = {matrix.parentName, ""};
  texts.insert(texts.end(), matrix.targetTexts.begin(), matrix.targetTexts.end());
  table.rows.push_back(std::move(texts));
  for (const MatrixChild& child : matrix.children) {
    std::vector<std::string> row = {child.name, percent(child.coverage)};
    for (const MatrixCell& cell : child.cells) row.push_back(statusOf(cell));
    table.rows.push_back(std::move(row));
  }
  print(table, "csv", out);
}

}  // namespace

void printMatrix(const Context& context, const Matrix& matrix, const std::string& format, std::ostream& out) {
  if (format == "json") {
    out << toJson(matrix).dump(1) << '\n';
  } else if (format == "csv") {
    printCells(matrix, out);
  } else {
    out << matrix.parentName << '\n'
        << context.text("matrix.summary", {std::to_string(matrix.children.size()), std::to_string(matrix.fates.size())})
        << '\n';
    printLost(context, matrix, out);
    printChildren(context, matrix, out);
  }
}

}  // namespace doichieu::cli
