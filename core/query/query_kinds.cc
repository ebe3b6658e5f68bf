#include "query/query_kinds.h"

#include <algorithm>
#include <cctype>

#include "doichieu/base/error.h"

namespace doichieu {
namespace {

/// The names that a record gives in a role, as a JSON list.
std::string namesOf(const std::string& role) {
  return "(SELECT json_group_array(x.name) FROM (SELECT m.name FROM record_agencies o JOIN names m ON m.id = o.name_id "
         "WHERE o.record_id = r.id AND o.role = '" +
         role + "' ORDER BY o.ordinal) x)";
}

const JoinSpec kPlan = {"p", " JOIN plans p ON p.id = r.plan_id"};
const JoinSpec kDocument = {"d", " JOIN documents d ON d.id = p.document_id"};
const JoinSpec kOwnAgency = {
    "a", " LEFT JOIN record_agencies a ON a.record_id = r.id AND a.role = 'agency' AND a.ordinal = 0"};
const JoinSpec kOwnAgencyName = {"n", " LEFT JOIN names n ON n.id = a.name_id"};

JoinSpec ownTable(const std::string& table) {
  return {"t", " JOIN " + table + " t ON t.record_id = r.id"};
}

const std::string kDueDates =
    "(SELECT json_group_array(x.due) FROM (SELECT k.due FROM duty_deadlines l JOIN deadlines k ON k.record_id = "
    "l.deadline_id "
    "WHERE l.duty_id = r.id AND k.due IS NOT NULL ORDER BY k.last_day) x)";

const std::string kMeasures =
    "(SELECT json_group_array(json_object('value', m.value, 'value_max', m.value_max, 'unit', m.unit, "
    "'comparator', m.comparator, 'change', m.change, 'object', m.object)) FROM measures m WHERE m.record_id = r.id)";

const std::string kDutiesOfBody =
    "sum((SELECT count(*) FROM record_agencies f JOIN records r ON r.id = f.record_id WHERE f.name_id = g.name_id "
    "AND f.role = 'agency' AND r.kind = 'duties' AND r.plan_id = p.id))";

KindSpec recordKind(const std::string& kind, std::vector<JoinSpec> joins, std::vector<ColumnSpec> columns) {
  KindSpec spec;
  spec.kind = kind;
  spec.from = "records r";
  spec.row = "r.id";
  spec.joins = {kPlan, kDocument};
  spec.joins.insert(spec.joins.end(), joins.begin(), joins.end());
  spec.columns = std::move(columns);
  const std::vector<ColumnSpec> place = {{"plan", "p.id", CellType::number},
                                         {"issuer", "p.issuer"},
                                         {"section", "r.section"},
                                         {"page", "r.page", CellType::number},
                                         {"confidence", "r.confidence", CellType::number},
                                         {"id", "r.local_id", CellType::text, true},
                                         {"plan_symbol", "p.symbol", CellType::text, true},
                                         {"plan_title", "p.title", CellType::text, true},
                                         {"file", "d.path", CellType::text, true},
                                         {"anchors", "r.anchors", CellType::json, true},
                                         {"flags", "r.flags", CellType::list, true}};
  spec.columns.insert(spec.columns.end(), place.begin(), place.end());
  spec.order = "p.last_year DESC, p.issuer_folded, p.id, r.ordinal";
  spec.searchTable = "record_search";
  spec.level = "p.issuer_level";
  return spec;
}

void findByRecordAgencies(KindSpec& spec, const std::string& roles, const std::string& withPartners) {
  spec.agencyOf = {"record_agencies f", "f.record_id"};
  spec.agencyName = "f.name_id";
  spec.agencyId = "f.agency_id";
  spec.line = "f.line";
  spec.agencyRoles = roles;
  spec.partnerRoles = withPartners;
}

KindSpec duties() {
  KindSpec spec = recordKind("duties", {ownTable("duties"), kOwnAgency, kOwnAgencyName},
                             {{"agency", "n.name"},
                              {"role", "t.role"},
                              {"text", "r.text"},
                              {"partners", namesOf("partner"), CellType::list},
                              {"due", kDueDates, CellType::list},
                              {"agency_id", "a.agency_id", CellType::text, true},
                              {"line", "a.line", CellType::text, true},
                              {"level", "coalesce(a.level, p.issuer_level)", CellType::text, true}});
  spec.level = "coalesce(a.level, p.issuer_level)";
  spec.role = "t.role";
  spec.dueDay = "k.last_day";
  spec.dueOf = {"deadlines k JOIN duty_deadlines l ON l.deadline_id = k.record_id", "l.duty_id"};
  findByRecordAgencies(spec, "'agency'", "'agency', 'partner'");
  return spec;
}

KindSpec targets() {
  KindSpec spec = recordKind("targets", {ownTable("targets")},
                             {{"text", "r.text"},
                              {"measures", kMeasures, CellType::json},
                              {"kind", "t.kind"},
                              {"due", "t.period_end"},
                              {"lead", namesOf("lead"), CellType::list},
                              {"coordinating", namesOf("coordinating"), CellType::list, true},
                              {"start", "t.period_start", CellType::text, true},
                              {"recurrence", "t.recurrence", CellType::text, true}});
  spec.dueDay = "t.last_day";
  spec.dueOf = {"targets t", ""};
  findByRecordAgencies(spec, "'lead'", "'lead', 'coordinating'");
  return spec;
}

KindSpec deadlines() {
  KindSpec spec = recordKind("deadlines", {ownTable("deadlines"), kOwnAgency, kOwnAgencyName},
                             {{"due", "t.due"},
                              {"rrule", "t.rrule"},
                              {"text", "r.text"},
                              {"what", "t.what"},
                              {"agency", "n.name"},
                              {"kind", "t.kind", CellType::text, true},
                              {"start", "t.start", CellType::text, true}});
  spec.dueDay = "t.last_day";
  spec.dueOf = {"deadlines t", ""};
  findByRecordAgencies(spec, "'agency'", "'agency'");
  return spec;
}

KindSpec references() {
  KindSpec spec = recordKind("references", {ownTable("legal_references")},
                             {{"symbol", "t.symbol"},
                              {"type", "t.type"},
                              {"cited_issuer", "t.issuer"},
                              {"date", "t.date"},
                              {"title", "t.title"},
                              {"role", "t.role"},
                              {"text", "r.text", CellType::text, true}});
  spec.role = "t.role";
  spec.symbol = "t.symbol_folded";
  return spec;
}

KindSpec plans() {
  KindSpec spec;
  spec.kind = "plans";
  spec.from = "plans p";
  spec.row = "p.id";
  spec.joins = {kDocument};
  spec.columns = {{"plan", "p.id", CellType::number},
                  {"issuer", "p.issuer"},
                  {"symbol", "p.symbol"},
                  {"date", "p.date"},
                  {"title", "p.title"},
                  {"level", "p.issuer_level"},
                  {"province", "p.province"},
                  {"pages", "p.pages", CellType::number},
                  {"origin", "p.text_origin"},
                  {"start", "p.period_start", CellType::text, true},
                  {"end", "p.period_end", CellType::text, true},
                  {"confidence", "p.ocr_confidence", CellType::number, true},
                  {"file", "d.path", CellType::text, true}};
  spec.order = "p.last_year DESC, p.issuer_folded, p.id";
  spec.searchTable = "plan_search";
  spec.level = "p.issuer_level";
  spec.symbol = "p.symbol_folded";
  return spec;
}

/// One row a body, over all plans that the filter leaves. Bodies outside the gazetteer are told apart by their names.
KindSpec agencies() {
  KindSpec spec;
  spec.kind = "agencies";
  spec.from = "agencies g JOIN names n ON n.id = g.name_id JOIN plans p ON p.id = g.plan_id";
  spec.columns = {{"agency", "min(n.name)"},
                  {"agency_id", "g.agency_id"},
                  {"level", "max(g.level)"},
                  {"line", "max(g.line)"},
                  {"plans", "count(DISTINCT p.id)", CellType::number},
                  {"mentions", "sum(g.mentions)", CellType::number},
                  {"duties", kDutiesOfBody, CellType::number}};
  spec.groupBy = "CASE WHEN g.agency_id = '' THEN n.folded ELSE g.agency_id END";
  spec.order = "sum(g.mentions) DESC, min(n.folded)";
  spec.level = "coalesce(g.level, p.issuer_level)";
  spec.agencyName = "g.name_id";
  spec.agencyId = "g.agency_id";
  spec.line = "g.line";
  return spec;
}

KindSpec customRecords(const std::string& kind) {
  return recordKind(kind, {ownTable("custom_records")}, {{"text", "r.text"}, {"fields", "t.fields", CellType::json}});
}

/// True where the alias stands before a point as a word of its own.
bool speaksOf(const std::string& sql, const std::string& alias) {
  for (std::size_t at = sql.find(alias + "."); at != std::string::npos; at = sql.find(alias + ".", at + 1))
    if (at == 0 || (std::isalnum(static_cast<unsigned char>(sql[at - 1])) == 0 && sql[at - 1] != '_')) return true;
  return false;
}

}  // namespace

std::string fromClause(const KindSpec& spec, Start start, std::string spokenOf) {
  std::string from = spec.from;
  const bool plansFirst = start == Start::plans && spec.row == "r.id";
  if (plansFirst) from = "plans p CROSS JOIN records r ON r.plan_id = p.id";
  std::string joins;
  for (auto join = spec.joins.rbegin(); join != spec.joins.rend(); ++join) {
    if (!speaksOf(spokenOf, join->alias) || (plansFirst && std::string_view(join->alias) == "p")) continue;
    joins = join->sql + joins;
    spokenOf += join->sql;
  }
  if (start != Start::search) return " FROM " + from + joins;
  const std::string alias = spec.row.substr(0, spec.row.find('.'));
  const bool rowsToo = speaksOf(spokenOf, alias);
  return " FROM " + spec.searchTable + " s" +
         (rowsToo ? " CROSS JOIN " + from + " ON " + spec.row + " = s.rowid" : "") + joins;
}

KindSpec bodiesOfStore() {
  KindSpec spec;
  spec.kind = "agencies";
  spec.from = "bodies g";
  spec.columns = {{"agency", "g.name"},
                  {"agency_id", "g.agency_id"},
                  {"level", "nullif(g.level, '')"},
                  {"line", "nullif(g.line, '')"},
                  {"plans", "g.plans", CellType::number},
                  {"mentions", "g.mentions", CellType::number},
                  {"duties", "g.duties", CellType::number}};
  spec.order = "g.mentions DESC, g.folded";
  spec.line = "g.line";
  return spec;
}

const std::vector<std::string>& builtInKinds() {
  static const std::vector<std::string> kinds = {"plans", "duties", "targets", "deadlines", "references", "agencies"};
  return kinds;
}

KindSpec kindSpec(const std::string& kind, const std::vector<std::string>& custom) {
  if (kind == "plans") return plans();
  if (kind == "duties") return duties();
  if (kind == "targets") return targets();
  if (kind == "deadlines") return deadlines();
  if (kind == "references") return references();
  if (kind == "agencies") return agencies();
  if (std::find(custom.begin(), custom.end(), kind) != custom.end()) return customRecords(kind);
  std::string known;
  for (const std::string& name : builtInKinds()) known += (known.empty() ? "" : ", ") + name;
  for (const std::string& name : custom) known += ", " + name;
  throw UsageError("the store holds no \"" + kind + "\"; it can be asked for " + known);
}

}  // namespace doichieu
