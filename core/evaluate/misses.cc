#include "evaluate/misses.h"

#include <cstdio>

#include "evaluate/matching.h"

namespace doichieu::evaluate {
namespace {

std::string shown(const LegalReference& r) {
  return r.symbol.value_or(r.type) + ": " + r.text;
}
std::string shown(const Target& t) {
  return t.text;
}
std::string shown(const Duty& d) {
  return d.agency + ": " + d.text;
}
std::string shown(const Deadline& d) {
  return d.start.value_or("") + (d.start ? ".." : "") + d.due.value_or("") + (d.rrule ? " " + *d.rrule : "") + ": " +
         d.text;
}

std::string shown(double number) {
  char digits[32];
  std::snprintf(digits, sizeof digits, "%.10g", number);
  return digits;
}
std::string shown(const Measure& m) {
  std::string text = m.comparator + " " + shown(m.value);
  if (m.valueMax) text += "-" + shown(*m.valueMax);
  return text + " " + m.unit.value_or("-") + " (" + m.object.value_or("-") + ")";
}

template <typename Record>
std::string ruleOf(const Record& record) {
  return record.rule;
}
std::string ruleOf(const Measure&) {
  return "";
}

template <typename Record>
void listMisses(const std::string& kind, const std::vector<Record>& gold, const std::vector<Record>& found,
                std::vector<Miss>& out) {
  std::vector<bool> goldUsed(gold.size()), foundUsed(found.size());
  for (const auto& [i, j] : match(gold, found)) goldUsed[i] = foundUsed[j] = true;
  for (std::size_t i = 0; i < gold.size(); ++i)
    if (!goldUsed[i]) out.push_back({false, kind, shown(gold[i]), ""});
  for (std::size_t j = 0; j < found.size(); ++j)
    if (!foundUsed[j]) out.push_back({true, kind, shown(found[j]), ruleOf(found[j])});
}

void listMeasureMisses(const std::vector<Target>& gold, const std::vector<Target>& found, std::vector<Miss>& out) {
  for (const auto& [i, j] : match(gold, found)) {
    std::vector<Miss> here;
    listMisses("measures", gold[i].measures, found[j].measures, here);
    for (Miss& miss : here) {
      miss.text += " in: " + gold[i].text;
      if (miss.spurious) miss.rule = found[j].rule;
      out.push_back(std::move(miss));
    }
  }
}

}  // namespace

std::vector<Miss> misses(const PlanRecords& gold, const PlanRecords& found) {
  std::vector<Miss> out;
  const std::pair<const char*, Text Header::*> fields[] = {
      {"doc_type", &Header::docType}, {"issuer", &Header::issuer}, {"number", &Header::number},
      {"symbol", &Header::symbol},    {"place", &Header::place},   {"date", &Header::date},
      {"title", &Header::title},      {"signer", &Header::signer}, {"signer_position", &Header::signerPosition}};
  for (const auto& [name, field] : fields)
    if (gold.header.*field != found.header.*field)
      out.push_back({false, std::string("header.") + name,
                     (gold.header.*field).value_or("-") + " | " + (found.header.*field).value_or("-"), ""});
  listMisses("legal_references", gold.legalReferences, found.legalReferences, out);
  listMisses("targets", gold.targets, found.targets, out);
  listMeasureMisses(gold.targets, found.targets, out);
  listMisses("duties", gold.duties, found.duties, out);
  listMisses("deadlines", gold.deadlines, found.deadlines, out);
  return out;
}

}  // namespace doichieu::evaluate
