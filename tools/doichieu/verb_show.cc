// doichieu show PLAN: header, outline, records and diagnostics of one plan.
#include <iostream>
#include <nlohmann/json.hpp>

#include "doichieu/base/error.h"
#include "doichieu/model/json.h"
#include "plan_choice.h"
#include "table.h"
#include "verb.h"

namespace doichieu::cli {
namespace {

class Report {
 public:
  Report(Context& context, const PlanRecords& plan, std::ostream& out) : context_(context), plan_(plan), out_(out) {}

  void print() {
    header();
    outline();
    references();
    targets();
    duties();
    deadlines();
    others();
    diagnostics();
  }

 private:
  std::string pageOf(const RecordBase& record) const {
    return record.anchors.empty() ? "" : std::to_string(record.anchors.front().page);
  }

  void title(const std::string& key, std::size_t count) {
    out_ << "\n" << context_.text(key) << " (" << count << ")\n";
  }

  void field(const std::string& key, const Text& value) {
    if (value) out_ << "  " << context_.text("column." + key) << ": " << *value << '\n';
  }

  void header() {
    const Header& h = plan_.header;
    out_ << h.title.value_or(plan_.source.path) << '\n';
    field("issuer", h.issuer);
    field("province", h.province);
    field("symbol", h.symbol);
    field("date", h.date);
    field("place", h.place);
    if (h.period)
      field("period", h.period->start == h.period->end ? h.period->start : h.period->start + "-" + h.period->end);
    field("signer", h.signer);
    field("signer_position", h.signerPosition);
    field("file", plan_.source.path);
    out_ << "  " << context_.text("column.pages") << ": " << plan_.source.pages << " (" << plan_.source.textOrigin
         << ")\n";
  }

  void outline() {
    title("show.outline", plan_.outline.size());
    for (const OutlineEntry& entry : plan_.outline)
      out_ << std::string(static_cast<std::size_t>(entry.depth) * 2, ' ') << entry.label << "  " << entry.heading
           << '\n';
  }

  void table(const std::string& heading, const std::vector<std::string>& keys,
             std::vector<std::vector<std::string>> rows) {
    title(heading, rows.size());
    if (rows.empty()) return;
    Table table{{}, keys, std::move(rows)};
    for (const std::string& key : keys) table.columns.push_back(context_.text("column." + key));
    printTable(table, out_);
  }

  void references() {
    std::vector<std::vector<std::string>> rows;
    for (const LegalReference& r : plan_.legalReferences)
      rows.push_back(
          {r.id, pageOf(r), r.type, r.symbol.value_or(""), r.date.value_or(""), r.role, r.title.value_or("")});
    table("show.references", {"id", "page", "type", "symbol", "date", "role", "title"}, std::move(rows));
  }

  void targets() {
    std::vector<std::vector<std::string>> rows;
    for (const Target& t : plan_.targets) {
      std::string lead;
      for (const std::string& agency : t.lead) lead += (lead.empty() ? "" : "; ") + agency;
      rows.push_back({t.id, pageOf(t), t.section, t.kind, t.text, lead});
    }
    table("show.targets", {"id", "page", "section", "kind", "text", "lead"}, std::move(rows));
  }

  void duties() {
    std::vector<std::vector<std::string>> rows;
    for (const Duty& d : plan_.duties) rows.push_back({d.id, pageOf(d), d.section, d.agency, d.role, d.text});
    table("show.duties", {"id", "page", "section", "agency", "role", "text"}, std::move(rows));
  }

  void deadlines() {
    std::vector<std::vector<std::string>> rows;
    for (const Deadline& d : plan_.deadlines)
      rows.push_back({d.id, pageOf(d), d.section, d.due.value_or(""), d.rrule.value_or(""), d.agency.value_or(""),
                      d.text, d.what});
    table("show.deadlines", {"id", "page", "section", "due", "rrule", "agency", "text", "what"}, std::move(rows));
  }

  void others() {
    std::vector<std::vector<std::string>> rows;
    for (const CustomRecord& r : plan_.others) rows.push_back({r.id, pageOf(r), r.section, r.kind, r.text});
    if (!rows.empty()) table("show.others", {"id", "page", "section", "kind", "text"}, std::move(rows));
  }

  void diagnostics() {
    title("show.diagnostics", plan_.diagnostics.size());
    for (const Diagnostic& diagnostic : plan_.diagnostics)
      out_ << "  " << context_.text("severity." + std::string(toString(diagnostic.severity))) << ": "
           << context_.messages().text(diagnostic) << '\n';
  }

  Context& context_;
  const PlanRecords& plan_;
  std::ostream& out_;
};

int run(Context& context) {
  if (context.arguments().words().size() != 1) throw UsageError("show takes one PLAN");
  const PlanRecords plan = recordsOf(context, context.arguments().words().front());
  if (context.arguments().value("format", "table") == "json") {
    std::cout << toJson(plan).dump(1) << '\n';
  } else {
    Report(context, plan, std::cout).print();
  }
  return kAllDone;
}

}  // namespace

Verb showVerb() {
  return {"show", "PLAN", {storeOption(), formatOption("table|json")}, run};
}

}  // namespace doichieu::cli
