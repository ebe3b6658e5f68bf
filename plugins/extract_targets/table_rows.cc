#include "table_rows.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "doichieu/agencies/body_column.h"
#include "doichieu/rules/table_file.h"
#include "doichieu/text/fold.h"
#include "figure_cells.h"
#include "text_steps.h"

namespace doichieu::targets {
namespace {

// "Tỷ lệ bao phủ (%)" names its unit, "Tỷ lệ hài lòng" means per cent.
std::string headerUnitOf(const MeasureParser& parser, std::string_view header) {
  std::string unit = unitInBrackets(header);
  return unit.empty() && parser.namesShare(header) ? "%" : unit;
}

// "" where the table has no such column.
std::string cellOf(const Plan& plan, const TableRow& row, int column) {
  const bool there = column >= 0 && static_cast<std::size_t>(column) < row.cells.size();
  return there ? squeezed(plan.at(row.cells[static_cast<std::size_t>(column)])) : "";
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
    bool sure = true;                   // a column of amounts; false: of unknown kind
    std::string unit;                   // that its header names
    std::optional<std::string> change;  // "tăng mới", "mức giảm"
  };
  std::vector<Figures> figures;
  std::string titleUnit;                   // of the table's title
  std::optional<std::string> titleChange;  // "Chỉ tiêu giảm tỷ lệ hộ nghèo"
};

RowReader::RowReader(const std::filesystem::path& configFolder, const MeasureParser& parser, const BodyReader& bodies,
                     const AgencyDirectory& directory)
    : parser_(parser), bodies_(bodies), directory_(directory) {
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
    const bool sure = role == ColumnRole::quantity;
    if (past || filled == 0 || figures * 2 <= filled) continue;
    const std::string printed = c < table.headers.size() ? table.headers[c] : "";
    columns.figures.push_back(
        {static_cast<int>(c), year, sure, headerUnitOf(parser_, printed), parser_.changeIn(printed)});
  }
  if (const std::size_t bodies = bodyColumn(plan, table, directory_); bodies != kNoColumn) take(columns.lead, bodies);
  const bool amounts =
      std::any_of(columns.figures.begin(), columns.figures.end(), [](const Columns::Figures& f) { return f.sure; });
  for (Columns::Figures& figures : columns.figures) figures.sure = amounts;  // "Vùng núi" beside "Kế hoạch năm 2026"
  if (table.section >= 0) {
    const std::string& title = plan.outline[static_cast<std::size_t>(table.section)].heading;
    columns.titleUnit = headerUnitOf(parser_, title);
    columns.titleChange = parser_.changeIn(title);
  }
  return columns;
}

// What a bare number of the row counts: the unit cell says, else the header, else the indicator, else the title.
std::string RowReader::unitOf(const std::string& unitCell, const std::string& indicator, const Columns& columns,
                              const std::string& header) const {
  if (!unitCell.empty()) return unitCell;
  if (!header.empty()) return header;
  if (std::string bracketed = unitInBrackets(indicator); !bracketed.empty()) return bracketed;
  if (parser_.namesPlace(indicator)) return columns.titleUnit;
  std::string named = parser_.unitNamedBy(indicator);
  return named.empty() ? columns.titleUnit : named;
}

// The figures of a row read like the end of its statement: "<statement>: không quá 15 phút". Columns of amounts speak
// for sure, those of an unknown kind only where the statement measures nothing.
void RowReader::readQuantities(const Plan& plan, const TableRow& row, const Columns& columns, bool sure,
                               RowTarget& target) const {
  const std::string indicator(withoutUnitInBrackets(target.text));
  const std::string unitCell = cellOf(plan, row, columns.unit);
  for (const Columns::Figures& figures : columns.figures) {
    const std::string value = cellOf(plan, row, figures.column);
    if (!hasDigit(value) || figures.sure != sure) continue;
    const std::string unit = unitOf(unitCell, target.text, columns, figures.unit);
    for (FoundMeasure& found : parser_.parseFigure(indicator, withUnit(value, unit))) {
      if (!found.measure.change) found.measure.change = figures.change;
      if (!found.measure.change && parser_.namesPlace(indicator)) found.measure.change = columns.titleChange;
      target.measures.push_back({std::move(found), figures.year});
    }
    target.confidence =
        std::min(target.confidence, plan.confidenceOf(row.cells[static_cast<std::size_t>(figures.column)]));
  }
}

RowTarget RowReader::rowOf(const Plan& plan, const TableRow& row, const Columns& columns, int firstYear) const {
  RowTarget target;
  const auto statement = static_cast<std::size_t>(columns.statement);
  target.span = row.cells[statement];
  target.text = squeezed(plan.at(target.span));
  readQuantities(plan, row, columns, true, target);
  if (target.measures.empty() && parser_.mayMeasure(target.text))
    for (FoundMeasure& found : parser_.parse(target.text, {firstYear, true}))
      target.measures.push_back({std::move(found), 0});
  if (target.measures.empty()) readQuantities(plan, row, columns, false, target);
  const std::string lead = cellOf(plan, row, columns.lead), coordinate = cellOf(plan, row, columns.coordinate);
  NamedBodies said = bodies_.of(lead, {});  // "Chủ trì: A; phối hợp: B" in one cell
  target.lead = !said.lead.empty() || !hasLetter(lead) ? std::move(said.lead) : directory_.splitList(lead);
  target.coordinating = std::move(said.coordinating);
  if (hasLetter(coordinate)) addNames(directory_.splitList(coordinate), target.coordinating);
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
