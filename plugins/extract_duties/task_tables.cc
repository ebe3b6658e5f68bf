#include "task_tables.h"

#include <algorithm>

#include "doichieu/agencies/body_column.h"
#include "doichieu/text/fold.h"
#include "duty_texts.h"
#include "labels.h"

namespace doichieu::duties {
namespace {

constexpr std::size_t kNone = kNoColumn;
constexpr double kRowsRight =
    0.89;  // share measured on corpus/gold: tables pasted as text lose the edges of their cells

std::size_t columnOf(const Table& table, ColumnRole role) {
  const auto found = std::find(table.roles.begin(), table.roles.end(), role);
  return found == table.roles.end() ? kNone : static_cast<std::size_t>(found - table.roles.begin());
}

std::string_view cellText(const Plan& plan, const TableRow& row, std::size_t column) {
  return column < row.cells.size() ? trimmed(plan.at(row.cells[column])) : std::string_view();
}

bool listsTargets(const Plan& plan, const Table& table) {
  if (table.section < 0) return false;
  const Topic topic = plan.outline[static_cast<std::size_t>(table.section)].topic;
  return topic == Topic::annexTargets || topic == Topic::targets || topic == Topic::generalObjective ||
         topic == Topic::situation;
}

}  // namespace

void extractTaskTable(const Knowledge& knowledge, const Plan& plan, const Table& table, RecordSink& sink) {
  const std::size_t statement = columnOf(table, ColumnRole::statement);
  std::size_t lead = columnOf(table, ColumnRole::lead);
  if (lead == kNone) lead = bodyColumn(plan, table, *knowledge.agencies);
  if (statement == kNone || lead == kNone || listsTargets(plan, table)) return;
  const std::size_t coordinate = columnOf(table, ColumnRole::coordinate);
  for (const TableRow& row : table.rows) {
    if (row.kind != RowKind::data) continue;
    const std::string_view task = cellText(plan, row, statement), agency = bareName(cellText(plan, row, lead));
    if (isBlank(task) || letterCount(agency) == 0) continue;
    Duty duty;
    duty.role = "lead";
    const std::string bodies = squeezed(agency);
    const Labels labels = labelsIn(knowledge, bodies);  // "Chủ trì: A; phối hợp: B" in one cell
    Labels said = labels.lead.empty() ? leadIn(knowledge, bodies) : labels;
    duty.agency = std::move(said.lead);
    duty.partners = std::move(said.partners);
    if (const std::string_view partners = cellText(plan, row, coordinate); letterCount(partners) > 0)
      duty.partners = knowledge.agencies->splitList(partners);
    duty.text = squeezed(task);
    duty.section = plan.sectionLabelAt(row.cells[statement].begin);
    duty.anchors = {plan.anchor(row.cells[statement])};
    duty.rule = "table-row";
    duty.confidence = kRowsRight * plan.meanConfidenceOf(row.cells[statement]);
    sink.add(std::move(duty));
  }
}

}  // namespace doichieu::duties
