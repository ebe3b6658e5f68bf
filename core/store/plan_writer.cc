#include "store/plan_writer.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "doichieu/model/json.h"
#include "doichieu/text/dates.h"
#include "doichieu/text/fold.h"
#include "store/citations.h"
#include "store/deflate.h"
#include "store/record_facets.h"
#include "store/search_text.h"
#include "store/stored_json.h"
#include "store/totals.h"

namespace doichieu {
namespace {

using Json = nlohmann::ordered_json;

std::string dumped(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Value number(int value) {
  return std::int64_t{value};
}
Value number(std::size_t value) {
  return static_cast<std::int64_t>(value);
}
Value textOrNull(const std::string& text) {
  return text.empty() ? Value(nullptr) : Value(text);
}
Value realOrNull(const std::optional<double>& value) {
  return value ? Value(*value) : Value(nullptr);
}
std::string folded(const Text& text) {
  return foldForSearch(text.value_or(""));
}

/// The year of an ISO date; NULL where there is none.
Value yearOf(const std::string& date) {
  std::int64_t year = 0;
  const auto end = std::from_chars(date.data(), date.data() + std::min<std::size_t>(date.size(), 4), year).ptr;
  return end == date.data() + 4 ? Value(year) : Value(nullptr);
}

struct Years {
  Value first, last;
};

/// The years that a plan is for: its period's, with one end standing for a missing one, else that of its date.
Years yearsOf(const Header& header) {
  const std::string date = header.date.value_or("");
  if (!header.period) return {yearOf(date), yearOf(date)};
  const std::string& start = header.period->start.empty() ? header.period->end : header.period->start;
  const std::string& end = header.period->end.empty() ? header.period->start : header.period->end;
  return {yearOf(start), yearOf(end)};
}

Json anchorsToJson(const std::vector<Anchor>& anchors) {
  Json json = Json::array();
  for (const Anchor& anchor : anchors) json.push_back(toJson(anchor));
  return json;
}

bool isPartial(const PlanRecords& records) {
  return std::any_of(records.diagnostics.begin(), records.diagnostics.end(),
                     [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::error; });
}

}  // namespace

std::int64_t PlanWriter::write(std::int64_t documentId, std::optional<std::int64_t> id) {
  collectBodies();
  insertPlan(documentId, id);
  insertTexts();
  insertTargets();
  insertDeadlines();  // before the duties that point at them
  insertDuties();
  insertReferences();
  insertOthers();
  insertAgencies();
  insertDiagnostics();
  indexRecords(database_, plan_);
  linkCitations(database_, plan_);
  countIn(database_, plan_);
  return plan_;
}

// Only duties carry their body's id; targets, partners and deadlines name bodies that the plan names elsewhere, too.
void PlanWriter::collectBodies() {
  std::map<std::string, Text> levels;
  for (const AgencyMention& agency : records_.agencies) {
    bodies_[agency.name] = {agency.id.empty() ? Text() : Text(agency.id), agency.line, agency.level};
    if (!agency.id.empty()) levels[agency.id] = agency.level;
  }
  for (const Duty& duty : records_.duties) {
    const auto level = levels.find(duty.agencyId.value_or(""));
    Text known = level != levels.end() ? level->second : Text();
    if (const auto named = bodies_.find(duty.agency); !known && named != bodies_.end()) known = named->second.level;
    bodies_[duty.agency] = {duty.agencyId, duty.line, known};
  }
}

void PlanWriter::insertPlan(std::int64_t documentId, std::optional<std::int64_t> id) {
  const Header& header = records_.header;
  const SourceInfo& source = records_.source;
  const Years years = yearsOf(header);
  const Period period = header.period.value_or(Period{});
  plan_ = database_.insert(
      "INSERT INTO plans (id, document_id, doc_type, issuer, issuer_level, province, number, symbol, place, date, "
      "title, "
      "period_start, period_end, first_year, last_year, signer, signer_position, signing_authority, media_type, pages, "
      "text_origin, ocr_confidence, partial, issuer_folded, province_folded, title_folded, symbol_folded, json) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {id ? Value(*id) : Value(nullptr),
       documentId,
       orNull(header.docType),
       orNull(header.issuer),
       orNull(header.issuerLevel),
       orNull(header.province),
       orNull(header.number),
       orNull(header.symbol),
       orNull(header.place),
       orNull(header.date),
       orNull(header.title),
       textOrNull(period.start),
       textOrNull(period.end),
       years.first,
       years.last,
       orNull(header.signer),
       orNull(header.signerPosition),
       orNull(header.signingAuthority),
       source.mediaType,
       number(source.pages),
       source.textOrigin,
       source.ocrConfidence,
       number(isPartial(records_) ? 1 : 0),
       folded(header.issuer),
       folded(header.province),
       folded(header.title),
       folded(header.symbol),
       Blob{deflated(dumped(toJson(records_)))}});
}

void PlanWriter::insertTexts() {
  const SearchText text = searchText(records_.header.title.value_or("") + "\n" + records_.text);
  database_.execute("INSERT INTO plan_texts (plan_id, plain, folded) VALUES (?, ?, ?)",
                    {plan_, text.plain, text.folded});
}

std::int64_t PlanWriter::insertRecord(const RecordBase& record, const std::string& kind, std::size_t ordinal,
                                      const std::string& text, const std::string& section,
                                      const std::string& searchable) {
  const SearchText search = searchText(searchable);
  const Anchor* anchor = record.anchors.empty() ? nullptr : &record.anchors.front();
  return database_.insert(
      "INSERT INTO records (plan_id, kind, local_id, ordinal, text, section, page, start_offset, end_offset, anchors, "
      "confidence, rule, flags, plain, folded) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {plan_, kind, record.id, number(ordinal), text, section,
       anchor == nullptr ? Value(nullptr) : number(anchor->page),
       anchor == nullptr ? Value(nullptr) : number(anchor->start),
       anchor == nullptr ? Value(nullptr) : number(anchor->end), dumped(anchorsToJson(record.anchors)),
       record.confidence, record.rule, textsToText(record.flags), search.plain, search.folded});
}

void PlanWriter::insertTargets() {
  for (std::size_t i = 0; i < records_.targets.size(); ++i) {
    const Target& target = records_.targets[i];
    const std::int64_t row = insertRecord(target, "targets", i, target.text, target.section, target.text);
    const Period period = target.period.value_or(Period{});
    database_.execute(
        "INSERT INTO targets (record_id, kind, period_start, period_end, last_day, recurrence) VALUES (?, ?, ?, ?, ?, "
        "?)",
        {row, target.kind, textOrNull(period.start), textOrNull(period.end), textOrNull(lastDayOf(period.end)),
         orNull(target.recurrence)});
    for (std::size_t m = 0; m < target.measures.size(); ++m) {
      const Measure& measure = target.measures[m];
      database_.execute(
          "INSERT INTO measures (record_id, ordinal, value, value_max, unit, comparator, change, object) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
          {row, number(m), measure.value, realOrNull(measure.valueMax), orNull(measure.unit), measure.comparator,
           orNull(measure.change), orNull(measure.object)});
    }
    insertNames(row, "lead", target.lead);
    insertNames(row, "coordinating", target.coordinating);
  }
}

void PlanWriter::insertDeadlines() {
  for (std::size_t i = 0; i < records_.deadlines.size(); ++i) {
    const Deadline& deadline = records_.deadlines[i];
    const std::int64_t row =
        insertRecord(deadline, "deadlines", i, deadline.text, deadline.section, deadline.text + "\n" + deadline.what);
    const std::string start = deadline.start.value_or(""), due = deadline.due.value_or("");
    database_.execute(
        "INSERT INTO deadlines (record_id, kind, start, due, first_day, last_day, rrule, what) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        {row, deadline.kind, orNull(deadline.start), orNull(deadline.due), textOrNull(firstDayOf(start)),
         textOrNull(lastDayOf(due)), orNull(deadline.rrule), deadline.what});
    if (deadline.agency) insertNames(row, "agency", {*deadline.agency});
    deadlineRows_[deadline.id] = row;
  }
}

void PlanWriter::insertDuties() {
  for (std::size_t i = 0; i < records_.duties.size(); ++i) {
    const Duty& duty = records_.duties[i];
    const std::int64_t row = insertRecord(duty, "duties", i, duty.text, duty.section, duty.text);
    database_.execute("INSERT INTO duties (record_id, role) VALUES (?, ?)", {row, duty.role});
    insertNames(row, "agency", {duty.agency});
    insertNames(row, "partner", duty.partners);
    for (const std::string& id : duty.deadlineIds)
      if (const auto deadline = deadlineRows_.find(id); deadline != deadlineRows_.end())
        database_.execute("INSERT INTO duty_deadlines (duty_id, deadline_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                          {row, deadline->second});
  }
}

void PlanWriter::insertReferences() {
  for (std::size_t i = 0; i < records_.legalReferences.size(); ++i) {
    const LegalReference& reference = records_.legalReferences[i];
    const std::int64_t row = insertRecord(reference, "references", i, reference.text, reference.section,
                                          reference.text + "\n" + reference.title.value_or(""));
    database_.execute(
        "INSERT INTO legal_references (record_id, type, symbol, issuer, date, title, role, symbol_folded) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        {row, reference.type, orNull(reference.symbol), orNull(reference.issuer), orNull(reference.date),
         orNull(reference.title), reference.role, folded(reference.symbol)});
  }
}

void PlanWriter::insertOthers() {
  for (std::size_t i = 0; i < records_.others.size(); ++i) {
    const CustomRecord& record = records_.others[i];
    const std::int64_t row = insertRecord(record, record.kind, i, record.text, record.section, record.text);
    database_.execute("INSERT INTO custom_records (record_id, fields) VALUES (?, ?)",
                      {row, dumped(toJson(record)["fields"])});
  }
}

void PlanWriter::insertAgencies() {
  for (std::size_t i = 0; i < records_.agencies.size(); ++i) {
    const AgencyMention& agency = records_.agencies[i];
    database_.execute(
        "INSERT INTO agencies (plan_id, ordinal, agency_id, name_id, level, line, mentions) VALUES (?, ?, ?, ?, ?, ?, "
        "?)",
        {plan_, number(i), agency.id, nameId(agency.name), orNull(agency.level), orNull(agency.line),
         number(agency.mentions)});
  }
}

void PlanWriter::insertDiagnostics() {
  for (std::size_t i = 0; i < records_.diagnostics.size(); ++i) {
    const Diagnostic& diagnostic = records_.diagnostics[i];
    database_.execute(
        "INSERT INTO diagnostics (plan_id, ordinal, code, severity, stage, page, args, detail) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        {plan_, number(i), diagnostic.code, std::string(toString(diagnostic.severity)),
         std::string(toString(diagnostic.stage)), diagnostic.page == 0 ? Value(nullptr) : number(diagnostic.page),
         textsToText(diagnostic.args), diagnostic.detail});
  }
}

void PlanWriter::insertNames(std::int64_t record, const std::string& role, const std::vector<std::string>& names) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto body = bodies_.find(names[i]);
    const Body known = body == bodies_.end() ? Body{} : body->second;
    database_.execute(
        "INSERT INTO record_agencies (record_id, role, ordinal, name_id, agency_id, line, level) VALUES (?, ?, ?, ?, "
        "?, ?, ?)",
        {record, role, number(i), nameId(names[i]), orNull(known.id), orNull(known.line), orNull(known.level)});
  }
}

std::int64_t PlanWriter::nameId(const std::string& name) {
  const auto known = nameIds_.find(name);
  if (known != nameIds_.end()) return known->second;
  database_.execute("INSERT INTO names (name, folded) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    {name, foldForSearch(name)});
  const std::int64_t id = database_.selectOne("SELECT id FROM names WHERE name = ?", {name})->integer(0);
  nameIds_[name] = id;
  return id;
}

void removePlan(Database& database, std::int64_t documentId) {
  const auto plan = database.selectOne("SELECT id FROM plans WHERE document_id = ?", {documentId});
  if (!plan) return;
  const std::vector<std::int64_t> children = childrenByParent(database, plan->integer(0));
  countOut(database, plan->integer(0));
  database.execute("DELETE FROM plans WHERE id = ?", {plan->integer(0)});
  chooseParents(database, children);
}

}  // namespace doichieu
