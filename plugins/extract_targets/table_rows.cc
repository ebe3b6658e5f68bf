#include "table_rows.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "doichieu/rules/table_file.h"
#include "doichieu/text/fold.h"
#include "named_bodies.h"
#include "text_steps.h"

namespace doichieu::targets {
namespace {

constexpr std::size_t kFigureCell = 40;  // bytes: "không quá 15", "từ 75 trở lên"; longer cells hold prose

bool hasDigit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), isDigit);
}

bool looksLikeFigure(std::string_view cell) {
  return !cell.empty() && cell.size() <= kFigureCell && hasDigit(cell);
}

// The year that a header names ("Đến năm 2025", "Kế hoạch 2026"); 0 where it names none.
int yearIn(std::string_view header) {
  for (std::size_t at = 0; at + 4 <= header.size(); ++at) {
    if (!isDigit(header[at])) continue;
    std::size_t end = at;
    while (end < header.size() && isDigit(header[end])) ++end;
    const int year = end - at == 4 ? std::atoi(std::string(header.substr(at, 4)).c_str()) : 0;
    if (year >= 1990 && year <= 2100) return year;
    at = end;
  }
  return 0;
}

// "12 - 13" and "%" are "12 - 13%", "từ 75 trở lên" and "%" are "từ 75% trở lên": the unit goes behind the last digit.
std::string withUnit(const std::string& cell, const std::string& unit) {
  const std::size_t last = cell.find_last_of("0123456789");
  if (last == std::string::npos || unit.empty()) return cell;
  const std::string_view rest = std::string_view(cell).substr(last + 1);
  if (!rest.empty() && trimmed(rest).starts_with('%')) return cell;
  return cell.substr(0, last + 1) + (unit == "%" ? "" : " ") + unit + std::string(rest);
}

bool promises(Topic topic) {
  return topic == Topic::targets || topic == Topic::annexTargets || topic == Topic::generalObjective;
}

bool mayCommit(Topic topic) {
  return topic == Topic::annexTasks || topic == Topic::tasks || topic == Topic::assignment || topic == Topic::none;
}

}  // namespace

struct RowReader::Columns {
  int statement = -1, unit = -1, lead = -1, coordinate = -1;
  struct Figures {
    int column = -1;
    int year = 0;
  };
  std::vector<Figures> figures;
};

RowReader::RowReader(const std::filesystem::path& configFolder, const MeasureParser& parser,
                     const AgencyDirectory& directory)
    : parser_(parser), directory_(directory) {
  for (const std::string& header : loadList(configFolder / "targets" / "past_columns.txt"))
    pastHeaders_.push_back(foldForCompare(header));
}

RowReader::Columns RowReader::columnsOf(const Plan& plan, const Table& table, int firstYear) const {
  Columns columns;
  const auto take = [](int& slot, std::size_t column) {
    if (slot < 0) slot = static_cast<int>(column);
  };
  for (std::size_t c = 0; c < table.roles.size(); ++c) {
    const ColumnRole role = table.roles[c];
    if (role == ColumnRole::statement) take(columns.statement, c);
    if (role == ColumnRole::unit) take(columns.unit, c);
    if (role == ColumnRole::lead) take(columns.lead, c);
    if (role == ColumnRole::coordinate) take(columns.coordinate, c);
    if (role != ColumnRole::quantity && role != ColumnRole::unknown) continue;
    const std::string header = c < table.headers.size() ? foldForCompare(table.headers[c]) : "";
    const int year = yearIn(header);
    const bool past = (year != 0 && year < firstYear) ||
                      std::any_of(pastHeaders_.begin(), pastHeaders_.end(),
                                  [&](const std::string& p) { return header.find(p) != std::string::npos; });
    int figures = 0, filled = 0;
    for (const TableRow& row : table.rows) {
      if (row.kind != RowKind::data || c >= row.cells.size() || trimmed(plan.at(row.cells[c])).empty()) continue;
      ++filled;
      if (looksLikeFigure(trimmed(plan.at(row.cells[c])))) ++figures;
    }
    if (!past && filled > 0 && figures * 2 > filled) columns.figures.push_back({static_cast<int>(c), year});
  }
  return columns;
}

// The figures of a row read like the end of its statement: "<statement>: không quá 15 phút".
void RowReader::readQuantities(const Plan& plan, const TableRow& row, const Columns& columns, RowTarget& target) const {
  const auto cell = [&](int column) {
    return column >= 0 && static_cast<std::size_t>(column) < row.cells.size()
               ? squeezed(plan.at(row.cells[static_cast<std::size_t>(column)]))
               : std::string();
  };
  const std::string unit = cell(columns.unit);
  for (const Columns::Figures& figures : columns.figures) {
    const std::string value = cell(figures.column);
    if (!hasDigit(value)) continue;
    for (FoundMeasure& found : parser_.parseFigure(target.text, withUnit(value, unit)))
      target.measures.push_back({std::move(found), figures.year});
    target.confidence =
        std::min(target.confidence, plan.confidenceOf(row.cells[static_cast<std::size_t>(figures.column)]));
  }
}

RowTarget RowReader::rowOf(const Plan& plan, const TableRow& row, const Columns& columns, int firstYear) const {
  RowTarget target;
  const auto statement = static_cast<std::size_t>(columns.statement);
  target.span = row.cells[statement];
  target.text = squeezed(plan.at(target.span));
  if (parser_.mayMeasure(target.text))
    for (FoundMeasure& found : parser_.parse(target.text, {firstYear, true}))
      target.measures.push_back({std::move(found), 0});
  if (target.measures.empty()) readQuantities(plan, row, columns, target);
  const auto names = [&](int column) {
    if (column < 0 || static_cast<std::size_t>(column) >= row.cells.size()) return std::vector<std::string>();
    return directory_.splitList(squeezed(plan.at(row.cells[static_cast<std::size_t>(column)])));
  };
  target.lead = names(columns.lead);
  target.coordinating = names(columns.coordinate);
  return target;
}

std::vector<RowTarget> RowReader::read(const Plan& plan, int firstYear) const {
  std::vector<RowTarget> targets;
  for (const Table& table : plan.tables) {
    const Topic topic = table.section >= 0 ? plan.outline[static_cast<std::size_t>(table.section)].topic : Topic::none;
    if (!promises(topic) && !mayCommit(topic)) continue;
    const Columns columns = columnsOf(plan, table, firstYear);
    if (columns.statement < 0) continue;
    for (const TableRow& row : table.rows) {
      const auto statement = static_cast<std::size_t>(columns.statement);
      if (row.kind == RowKind::header || row.kind == RowKind::total || statement >= row.cells.size()) continue;
      if (statement < row.inherited.size() && row.inherited[statement]) continue;
      RowTarget target = rowOf(plan, row, columns, firstYear);
      target.listed = promises(topic);
      if (target.text.empty()) continue;
      if ((row.kind == RowKind::group || !target.listed) && target.measures.empty()) continue;
      targets.push_back(std::move(target));
    }
  }
  return targets;
}

}  // namespace doichieu::targets
