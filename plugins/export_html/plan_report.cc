#include "plan_report.h"

#include <algorithm>

#include "doichieu/text/numbers.h"

namespace doichieu::html {
namespace {

std::string joined(const std::vector<std::string>& list) {
  std::string out;
  for (const std::string& item : list) out += (out.empty() ? "" : "; ") + item;
  return out;
}

std::string measureText(const Measure& measure) {
  std::string out(changeSign(measure.change.value_or("")));
  out += comparatorSign(measure.comparator);
  out += writtenNumber(measure.value, kVietnameseMarks);
  if (measure.valueMax) out += "–" + writtenNumber(*measure.valueMax, kVietnameseMarks);
  return measure.unit ? out + " " + *measure.unit : out;
}

std::string measuresOf(const Target& target) {
  std::string out;
  for (const Measure& measure : target.measures) out += (out.empty() ? "" : "; ") + measureText(measure);
  return out;
}

Cell pageOf(const RecordBase& record) {
  return {record.anchors.empty() ? "" : std::to_string(record.anchors.front().page), "number"};
}

// Beside its words, what a person found of the record.
std::string reviewed(const std::string& text, const RecordBase& record, const Labels& labels) {
  for (const std::string& flag : record.flags)
    if (flag.rfind("review.", 0) == 0) return text + " [" + labels(flag) + "]";
  return text;
}

std::string periodOf(const Header& header) {
  if (!header.period) return "";
  return header.period->start == header.period->end ? header.period->start
                                                    : header.period->start + " - " + header.period->end;
}

}  // namespace

void writePlan(const PlanRecords& plan, const Labels& labels, PageWriter& page) {
  const Header& header = plan.header;
  page.title(header.title.value_or(plan.source.path));
  page.field("issuer", header.issuer.value_or(""));
  page.field("province", header.province.value_or(""));
  page.field("symbol", header.symbol.value_or(""));
  page.field("date", header.date.value_or(""));
  page.field("period", periodOf(header));
  page.field("signer", header.signer.value_or(""));

  page.section("targets", plan.targets.size());
  page.beginTable({"id", "section", "text", "measures", "lead", "page"});
  for (const Target& t : plan.targets)
    page.row({{t.id, "short"},
              {t.section, "short"},
              {reviewed(t.text, t, labels), ""},
              {measuresOf(t), ""},
              {joined(t.lead), ""},
              pageOf(t)});
  page.endTable();

  page.section("duties", plan.duties.size());
  page.beginTable({"id", "agency", "role", "text", "partners", "page"});
  for (const Duty& d : plan.duties)
    page.row({{d.id, "short"},
              {d.agency, ""},
              {labels("role." + d.role), "short"},
              {reviewed(d.text, d, labels), ""},
              {joined(d.partners), ""},
              pageOf(d)});
  page.endTable();

  std::vector<Deadline> deadlines = plan.deadlines;
  std::stable_sort(deadlines.begin(), deadlines.end(), [](const Deadline& a, const Deadline& b) {
    return a.due.value_or("9999") < b.due.value_or("9999");  // rhythms without a day stand last
  });
  page.section("deadlines", deadlines.size());
  page.beginTable({"due", "rrule", "text", "what", "agency", "page"});
  for (const Deadline& d : deadlines)
    page.row({{d.due.value_or(""), "short"},
              {d.rrule.value_or(""), ""},
              {d.text, ""},
              {reviewed(d.what, d, labels), ""},
              {d.agency.value_or(""), ""},
              pageOf(d)});
  page.endTable();

  page.section("references", plan.legalReferences.size());
  page.beginTable({"type", "symbol", "date", "issuer", "title", "role", "page"});
  for (const LegalReference& r : plan.legalReferences)
    page.row({{r.type, "short"},
              {r.symbol.value_or(""), "short"},
              {r.date.value_or(""), "short"},
              {r.issuer.value_or(""), ""},
              {reviewed(r.title.value_or(r.text), r, labels), ""},
              {labels("role." + r.role), "short"},
              pageOf(r)});
  page.endTable();
}

}  // namespace doichieu::html
