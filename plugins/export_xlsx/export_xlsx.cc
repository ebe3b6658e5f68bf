// An Excel workbook: one sheet a kind of record, one line a record, numbers as numbers.
#include "doichieu/rules/labels.h"
#include "doichieu/spi/exporter.h"
#include "workbook.h"

namespace {

using namespace doichieu;
using xlsx::Cell;
using xlsx::Column;

std::string joined(const std::vector<std::string>& list) {
  std::string out;
  for (const std::string& item : list) out += (out.empty() ? "" : "; ") + item;
  return out;
}

Cell cell(const Text& text) {
  return text ? Cell(*text) : Cell();
}
Cell cell(const std::optional<double>& number) {
  return number ? Cell(*number) : Cell();
}
Cell pageOf(const RecordBase& record) {
  return record.anchors.empty() ? Cell() : Cell(static_cast<double>(record.anchors.front().page));
}

std::string periodOf(const std::optional<Period>& period) {
  if (!period) return "";
  return period->start.empty() || period->start == period->end ? period->end : period->start + " - " + period->end;
}

class Sheets {
 public:
  Sheets(const Labels& labels, const std::vector<PlanRecords>& plans) : labels_(labels), plans_(plans) {}

  void write(std::ostream& out) {
    plans();
    targets();
    duties();
    deadlines();
    references();
    others();
    book_.finish(out);
  }

 private:
  /// The columns that every record has stand around its own.
  void sheet(const std::string& key, const std::vector<Column>& own) {
    std::vector<Column> columns = {{labels_("symbol"), 16}, {labels_("issuer"), 26}, {labels_("id"), 6}};
    columns.insert(columns.end(), own.begin(), own.end());
    for (const auto& [name, width] :
         {std::pair{"section", 9.0}, {"page", 7.0}, {"confidence", 9.0}, {"reviewed", 12.0}})
      columns.push_back({labels_(name), width});
    book_.addSheet(labels_(key), columns);
  }

  Column column(const char* key, double width) const { return {labels_(key), width}; }

  void row(const PlanRecords& plan, const RecordBase& record, const std::string& section,
           const std::vector<Cell>& own) {
    std::vector<Cell> cells = {cell(plan.header.symbol), cell(plan.header.issuer), record.id};
    cells.insert(cells.end(), own.begin(), own.end());
    std::string review;
    for (const std::string& flag : record.flags)
      if (flag.rfind("review.", 0) == 0) review += (review.empty() ? "" : "; ") + labels_(flag);
    for (Cell& last : std::vector<Cell>{section, pageOf(record), record.confidence, review})
      cells.push_back(std::move(last));
    book_.addRow(cells);
  }

  void plans() {
    book_.addSheet(labels_("plans"), {column("symbol", 16), column("issuer", 30), column("province", 18),
                                      column("date", 12), column("title", 60), column("period", 14),
                                      column("signer", 20), column("pages", 8), column("file", 40)});
    for (const PlanRecords& plan : plans_) {
      const Header& header = plan.header;
      book_.addRow({cell(header.symbol), cell(header.issuer), cell(header.province), cell(header.date),
                    cell(header.title), periodOf(header.period), cell(header.signer),
                    static_cast<double>(plan.source.pages), plan.source.path});
    }
  }

  // One line a measure, so that values can be summed and filtered.
  void targets() {
    sheet("targets", {column("text", 70), column("kind", 12), column("comparator", 9), column("value", 10),
                      column("value_max", 10), column("unit", 12), column("object", 40), column("period", 14),
                      column("lead", 26), column("coordinating", 26)});
    for (const PlanRecords& plan : plans_)
      for (const Target& target : plan.targets) {
        std::vector<Measure> measures = target.measures;
        const bool none = measures.empty();
        if (none) measures.emplace_back();
        for (const Measure& measure : measures)
          row(plan, target, target.section,
              {target.text, labels_(target.kind), none ? Cell() : Cell(measure.comparator),
               none ? Cell() : Cell(measure.value), cell(measure.valueMax), cell(measure.unit), cell(measure.object),
               periodOf(target.period), joined(target.lead), joined(target.coordinating)});
      }
  }

  void duties() {
    sheet("duties", {column("agency", 28), column("role", 11), column("text", 80), column("partners", 32)});
    for (const PlanRecords& plan : plans_)
      for (const Duty& duty : plan.duties)
        row(plan, duty, duty.section, {duty.agency, labels_("role." + duty.role), duty.text, joined(duty.partners)});
  }

  void deadlines() {
    sheet("deadlines",
          {column("due", 12), column("rrule", 26), column("text", 30), column("what", 50), column("agency", 28)});
    for (const PlanRecords& plan : plans_)
      for (const Deadline& deadline : plan.deadlines)
        row(plan, deadline, deadline.section,
            {cell(deadline.due), cell(deadline.rrule), deadline.text, deadline.what, cell(deadline.agency)});
  }

  void references() {
    sheet("references", {column("type", 10), column("symbol", 20), column("date", 12), column("issuer", 26),
                         column("title", 60), column("role", 11)});
    for (const PlanRecords& plan : plans_)
      for (const LegalReference& reference : plan.legalReferences)
        row(plan, reference, reference.section,
            {reference.type, cell(reference.symbol), cell(reference.date), cell(reference.issuer),
             cell(reference.title), labels_("role." + reference.role)});
  }

  void others() {
    bool any = false;
    for (const PlanRecords& plan : plans_) any = any || !plan.others.empty();
    if (!any) return;
    sheet("others", {column("kind", 18), column("text", 80)});
    for (const PlanRecords& plan : plans_)
      for (const CustomRecord& record : plan.others) row(plan, record, record.section, {record.kind, record.text});
  }

  const Labels& labels_;
  const std::vector<PlanRecords>& plans_;
  xlsx::Workbook book_;
};

class ExportXlsx : public Exporter {
 public:
  PluginDescriptor descriptor() const override {
    return {"export_xlsx", PluginRole::exporter, "1", "All records as an Excel workbook, a sheet a kind (XLSX)"};
  }
  void configure(const Host& host) override { labels_ = Labels::load(host.configFolder()); }
  std::string format() const override { return "xlsx"; }
  std::string mediaType() const override { return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"; }
  void write(const std::vector<PlanRecords>& plans, std::ostream& out) const override {
    Sheets(labels_, plans).write(out);
  }

 private:
  Labels labels_;
};

}  // namespace

DOICHIEU_PLUGIN(export_xlsx, ExportXlsx)
