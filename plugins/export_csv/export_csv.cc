// CSV (RFC 4180) of all records of all plans in one table, one record a line, made to be opened in a spreadsheet: UTF-8
// with a byte-order mark, since Excel takes a file without one for the system's legacy encoding.
#include <map>
#include <string>
#include <vector>

#include "doichieu/spi/exporter.h"
#include "doichieu/text/numbers.h"

namespace {

using namespace doichieu;
using Row = std::vector<std::string>;

const Row kColumns = {"plan",
                      "issuer",
                      "symbol",
                      "date",
                      "kind",
                      "id",
                      "section",
                      "page",
                      "text",
                      "agency",
                      "role",
                      "partners",
                      "lead",
                      "coordinating",
                      "measures",
                      "due",
                      "rrule",
                      "reference_type",
                      "reference_symbol",
                      "confidence"};

// Without marks between thousands.
std::string plainNumber(double value) {
  std::string written = writtenNumber(value, kEnglishMarks);
  std::erase(written, kEnglishMarks.group);
  return written;
}

std::string joined(const std::vector<std::string>& list) {
  std::string out;
  for (const std::string& item : list) out += (out.empty() ? "" : "; ") + item;
  return out;
}

// "ge 95 %; increase eq 10 %; range 3-5 %": words and points, since programs read this as well as people.
std::string measuresOf(const Target& target) {
  std::string out;
  for (const Measure& measure : target.measures) {
    out += out.empty() ? "" : "; ";
    if (measure.change) out += *measure.change + " ";
    out += measure.comparator + " " + plainNumber(measure.value);
    if (measure.valueMax) out += "-" + plainNumber(*measure.valueMax);
    if (measure.unit) out += " " + *measure.unit;
  }
  return out;
}

void writeRow(std::ostream& out, const Row& row) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    std::string cell = row[i];
    // A cell that a spreadsheet would take for a formula is made text: what a plan says must never be run.
    if (!cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos) cell.insert(0, "'");
    std::string quoted = "\"";
    for (const char c : cell) quoted += c == '"' ? "\"\"" : std::string(1, c);
    out << (i == 0 ? "" : ",") << quoted << '"';
  }
  out << "\r\n";
}

class PlanWriter {
 public:
  PlanWriter(const PlanRecords& plan, std::ostream& out) : plan_(plan), out_(out) {}

  void write() {
    for (const Target& t : plan_.targets)
      line("target", t, t.section, t.text,
           {{"lead", joined(t.lead)}, {"coordinating", joined(t.coordinating)}, {"measures", measuresOf(t)}});
    for (const Duty& d : plan_.duties)
      line("duty", d, d.section, d.text, {{"agency", d.agency}, {"role", d.role}, {"partners", joined(d.partners)}});
    for (const Deadline& d : plan_.deadlines)
      line("deadline", d, d.section, d.text + (d.what.empty() ? "" : ": " + d.what),
           {{"agency", d.agency.value_or("")}, {"due", d.due.value_or("")}, {"rrule", d.rrule.value_or("")}});
    for (const LegalReference& r : plan_.legalReferences)
      line("legal_reference", r, r.section, r.text,
           {{"role", r.role}, {"reference_type", r.type}, {"reference_symbol", r.symbol.value_or("")}});
    for (const CustomRecord& r : plan_.others) line(r.kind, r, r.section, r.text, {});
  }

 private:
  void line(const std::string& kind, const RecordBase& record, const std::string& section, const std::string& text,
            const std::map<std::string, std::string>& more) {
    const Header& header = plan_.header;
    std::map<std::string, std::string> cells = more;
    cells.insert({{"plan", header.title.value_or(plan_.source.path)},
                  {"issuer", header.issuer.value_or("")},
                  {"symbol", header.symbol.value_or("")},
                  {"date", header.date.value_or("")},
                  {"kind", kind},
                  {"id", record.id},
                  {"section", section},
                  {"page", record.anchors.empty() ? "" : std::to_string(record.anchors.front().page)},
                  {"text", text},
                  {"confidence", writtenNumber(record.confidence, kEnglishMarks, 2)}});
    Row row;
    for (const std::string& column : kColumns) row.push_back(cells[column]);
    writeRow(out_, row);
  }

  const PlanRecords& plan_;
  std::ostream& out_;
};

class ExportCsv : public Exporter {
 public:
  PluginDescriptor descriptor() const override {
    return {"export_csv", PluginRole::exporter, "1", "All records in one table for spreadsheets (CSV, UTF-8)"};
  }
  void configure(const Host&) override {}
  std::string format() const override { return "csv"; }
  std::string mediaType() const override { return "text/csv; charset=utf-8"; }

  void write(const std::vector<PlanRecords>& plans, std::ostream& out) const override {
    out << "\xEF\xBB\xBF";
    writeRow(out, kColumns);
    for (const PlanRecords& plan : plans) PlanWriter(plan, out).write();
  }
};

}  // namespace

DOICHIEU_PLUGIN(export_csv, ExportCsv)
