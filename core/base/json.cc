// The contract "doichieu.plan/1" (core/records.md): every key of the contract is always written, null where there is no
// value; what we add beside it (rule, flags, topic, header anchors, others, diagnostics, text) is left out where empty.
#include "doichieu/model/json.h"

#include "base/json_fields.h"

namespace doichieu {
namespace {

using json_fields::array;
using json_fields::find;
using json_fields::Json;
using json_fields::list;
using json_fields::number;
using json_fields::optionalText;
using json_fields::orNull;
using json_fields::text;
using json_fields::texts;

constexpr const char* kSchema = "doichieu.plan/1";

Json periodToJson(const std::optional<Period>& period) {
  if (!period) return nullptr;
  const auto side = [](const std::string& date) { return date.empty() ? Json(nullptr) : Json(date); };
  return {{"start", side(period->start)}, {"end", side(period->end)}};
}

std::optional<Period> periodFromJson(const Json& json) {
  const Json* period = find(json, "period");
  if (period == nullptr) return std::nullopt;
  return Period{text(*period, "start"), text(*period, "end")};
}

Anchor anchorFromJson(const Json& json) {
  Anchor anchor;
  anchor.page = json_fields::integer(json, "page", 1);
  anchor.boxes = list(json, "boxes", json_fields::boxFromJson);
  anchor.start = json_fields::offset(json, "start");
  anchor.end = json_fields::offset(json, "end");
  return anchor;
}

Json anchorToJson(const Anchor& anchor) {
  return toJson(anchor);
}

/// The tail of every record: where it stands and how sure we are.
void putBase(Json& json, const RecordBase& record) {
  if (!record.anchors.empty()) json["anchor"] = toJson(record.anchors.front());
  if (record.anchors.size() > 1) json["anchors"] = array(record.anchors, anchorToJson);
  json["confidence"] = number(record.confidence);
  if (!record.rule.empty()) json["rule"] = record.rule;
  if (!record.flags.empty()) json["flags"] = record.flags;
}

void getBase(const Json& json, RecordBase& record) {
  record.id = text(json, "id");
  record.anchors = list(json, "anchors", anchorFromJson);
  if (const Json* anchor = find(json, "anchor"); anchor != nullptr && record.anchors.empty())
    record.anchors.push_back(anchorFromJson(*anchor));
  record.confidence = json_fields::real(json, "confidence", 1);
  record.rule = text(json, "rule");
  record.flags = texts(json, "flags");
}

Json sourceToJson(const SourceInfo& source) {
  return {
      {"path", source.path},   {"sha256", source.sha256},          {"media_type", source.mediaType},
      {"pages", source.pages}, {"text_origin", source.textOrigin}, {"ocr_confidence", number(source.ocrConfidence)}};
}

SourceInfo sourceFromJson(const Json& json) {
  SourceInfo source;
  const Json* object = find(json, "source");
  if (object == nullptr) return source;
  source.path = text(*object, "path");
  source.sha256 = text(*object, "sha256");
  source.mediaType = text(*object, "media_type");
  source.pages = json_fields::integer(*object, "pages", 1);
  source.textOrigin = text(*object, "text_origin", "text");
  source.ocrConfidence = json_fields::real(*object, "ocr_confidence", 1);
  return source;
}

Header headerFromJson(const Json& json) {
  Header header;
  header.docType = optionalText(json, "doc_type");
  header.issuer = optionalText(json, "issuer");
  header.issuerLevel = optionalText(json, "issuer_level");
  header.province = optionalText(json, "province");
  header.number = optionalText(json, "number");
  header.symbol = optionalText(json, "symbol");
  header.place = optionalText(json, "place");
  header.date = optionalText(json, "date");
  header.title = optionalText(json, "title");
  header.period = periodFromJson(json);
  header.signer = optionalText(json, "signer");
  header.signerPosition = optionalText(json, "signer_position");
  header.signingAuthority = optionalText(json, "signing_authority");
  header.recipients = texts(json, "recipients");
  if (const Json* anchors = find(json, "anchors"))
    for (const auto& [key, anchor] : anchors->items()) header.anchors[key] = anchorFromJson(anchor);
  if (const Json* confidences = find(json, "confidences"))
    for (const auto& item : confidences->items())
      header.confidences[item.key()] = json_fields::real(*confidences, item.key(), 1);
  header.flags = texts(json, "flags");
  return header;
}

Json outlineToJson(const OutlineEntry& entry) {
  Json json = {{"id", entry.id},       {"label", entry.label},           {"heading", entry.heading},
               {"depth", entry.depth}, {"parent", orNull(entry.parent)}, {"anchor", toJson(entry.anchor)}};
  if (!entry.topic.empty()) json["topic"] = entry.topic;
  return json;
}

OutlineEntry outlineFromJson(const Json& json) {
  OutlineEntry entry;
  entry.id = text(json, "id");
  entry.label = text(json, "label");
  entry.heading = text(json, "heading");
  entry.depth = json_fields::integer(json, "depth", 1);
  entry.parent = optionalText(json, "parent");
  entry.topic = text(json, "topic");
  if (const Json* anchor = find(json, "anchor")) entry.anchor = anchorFromJson(*anchor);
  return entry;
}

LegalReference referenceFromJson(const Json& json) {
  LegalReference reference;
  getBase(json, reference);
  reference.type = text(json, "type");
  reference.symbol = optionalText(json, "symbol");
  reference.issuer = optionalText(json, "issuer");
  reference.date = optionalText(json, "date");
  reference.title = optionalText(json, "title");
  reference.role = text(json, "role", reference.role);
  reference.text = text(json, "text");
  reference.section = text(json, "section");
  return reference;
}

Json measureToJson(const Measure& measure) {
  return {{"value", number(measure.value)},   {"value_max", orNull(measure.valueMax)},
          {"unit", orNull(measure.unit)},     {"comparator", measure.comparator},
          {"change", orNull(measure.change)}, {"object", orNull(measure.object)}};
}

Measure measureFromJson(const Json& json) {
  Measure measure;
  measure.value = json_fields::real(json, "value", 0);
  measure.valueMax = json_fields::optionalReal(json, "value_max");
  measure.unit = optionalText(json, "unit");
  measure.comparator = text(json, "comparator", measure.comparator);
  measure.change = optionalText(json, "change");
  measure.object = optionalText(json, "object");
  return measure;
}

Target targetFromJson(const Json& json) {
  Target target;
  getBase(json, target);
  target.text = text(json, "text");
  target.measures = list(json, "measures", measureFromJson);
  target.kind = text(json, "kind", target.kind);
  target.period = periodFromJson(json);
  target.recurrence = optionalText(json, "recurrence");
  target.lead = texts(json, "lead");
  target.coordinating = texts(json, "coordinating");
  target.section = text(json, "section");
  return target;
}

Duty dutyFromJson(const Json& json) {
  Duty duty;
  getBase(json, duty);
  duty.agency = text(json, "agency");
  duty.agencyId = optionalText(json, "agency_id");
  duty.line = optionalText(json, "line");
  duty.role = text(json, "role", duty.role);
  duty.partners = texts(json, "partners");
  duty.text = text(json, "text");
  duty.deadlineIds = texts(json, "deadline_ids");
  duty.section = text(json, "section");
  return duty;
}

Deadline deadlineFromJson(const Json& json) {
  Deadline deadline;
  getBase(json, deadline);
  deadline.kind = text(json, "kind", deadline.kind);
  deadline.text = text(json, "text");
  deadline.start = optionalText(json, "start");
  deadline.due = optionalText(json, "due");
  deadline.rrule = optionalText(json, "rrule");
  deadline.what = text(json, "what");
  deadline.agency = optionalText(json, "agency");
  deadline.section = text(json, "section");
  return deadline;
}

Json agencyToJson(const AgencyMention& agency) {
  return {{"id", agency.id},
          {"name", agency.name},
          {"level", orNull(agency.level)},
          {"line", orNull(agency.line)},
          {"mentions", agency.mentions}};
}

AgencyMention agencyFromJson(const Json& json) {
  return {text(json, "id"), text(json, "name"), optionalText(json, "level"), optionalText(json, "line"),
          json_fields::integer(json, "mentions", 0)};
}

FieldValue fieldFromJson(const Json& fields, const std::string& key) {
  const Json& value = fields[key];
  if (value.is_boolean()) return value.get<bool>();
  if (value.is_number()) return value.get<double>();
  if (value.is_array()) return texts(fields, key);
  return text(fields, key);
}

Json fieldToJson(const FieldValue& value) {
  if (const auto* real = std::get_if<double>(&value)) return number(*real);
  return std::visit([](const auto& plain) { return Json(plain); }, value);
}

CustomRecord customFromJson(const Json& json) {
  CustomRecord record;
  getBase(json, record);
  record.kind = text(json, "kind");
  record.text = text(json, "text");
  record.section = text(json, "section");
  if (const Json* fields = find(json, "fields"))
    for (const auto& item : fields->items()) record.fields[item.key()] = fieldFromJson(*fields, item.key());
  return record;
}

}  // namespace

Json toJson(const Anchor& anchor) {
  Json json;
  json["page"] = anchor.page;
  if (!anchor.boxes.empty())
    json["boxes"] = array(anchor.boxes, [](const Box& box) { return json_fields::toJson(box); });
  json["start"] = anchor.start;
  json["end"] = anchor.end;
  return json;
}

Json toJson(const Header& header) {
  Json json = {{"doc_type", orNull(header.docType)},
               {"issuer", orNull(header.issuer)},
               {"issuer_level", orNull(header.issuerLevel)},
               {"province", orNull(header.province)},
               {"number", orNull(header.number)},
               {"symbol", orNull(header.symbol)},
               {"place", orNull(header.place)},
               {"date", orNull(header.date)},
               {"title", orNull(header.title)},
               {"period", periodToJson(header.period)},
               {"signer", orNull(header.signer)},
               {"signer_position", orNull(header.signerPosition)},
               {"signing_authority", orNull(header.signingAuthority)},
               {"recipients", header.recipients}};
  for (const auto& [key, anchor] : header.anchors) json["anchors"][key] = toJson(anchor);
  for (const auto& [key, confidence] : header.confidences) json["confidences"][key] = number(confidence);
  if (!header.flags.empty()) json["flags"] = header.flags;
  return json;
}

Json toJson(const LegalReference& reference) {
  Json json = {{"id", reference.id},
               {"type", reference.type},
               {"symbol", orNull(reference.symbol)},
               {"issuer", orNull(reference.issuer)},
               {"date", orNull(reference.date)},
               {"title", orNull(reference.title)},
               {"role", reference.role},
               {"text", reference.text}};
  if (!reference.section.empty()) json["section"] = reference.section;
  putBase(json, reference);
  return json;
}

Json toJson(const Target& target) {
  Json json = {{"id", target.id},
               {"text", target.text},
               {"measures", array(target.measures, measureToJson)},
               {"kind", target.kind},
               {"period", periodToJson(target.period)},
               {"recurrence", orNull(target.recurrence)},
               {"lead", target.lead},
               {"coordinating", target.coordinating},
               {"section", target.section}};
  putBase(json, target);
  return json;
}

Json toJson(const Duty& duty) {
  Json json = {{"id", duty.id},
               {"agency", duty.agency},
               {"agency_id", orNull(duty.agencyId)},
               {"line", orNull(duty.line)},
               {"role", duty.role},
               {"partners", duty.partners},
               {"text", duty.text},
               {"deadline_ids", duty.deadlineIds},
               {"section", duty.section}};
  putBase(json, duty);
  return json;
}

Json toJson(const Deadline& deadline) {
  Json json = {{"id", deadline.id},           {"kind", deadline.kind},
               {"text", deadline.text},       {"start", orNull(deadline.start)},
               {"due", orNull(deadline.due)}, {"rrule", orNull(deadline.rrule)},
               {"what", deadline.what},       {"agency", orNull(deadline.agency)},
               {"section", deadline.section}};
  putBase(json, deadline);
  return json;
}

Json toJson(const CustomRecord& record) {
  Json json = {{"id", record.id},
               {"kind", record.kind},
               {"text", record.text},
               {"fields", Json::object()},
               {"section", record.section}};
  for (const auto& [key, value] : record.fields) json["fields"][key] = fieldToJson(value);
  putBase(json, record);
  return json;
}

Json toJson(const Diagnostic& diagnostic) {
  Json json = {{"code", diagnostic.code},
               {"severity", toString(diagnostic.severity)},
               {"stage", toString(diagnostic.stage)},
               {"page", diagnostic.page == 0 ? Json(nullptr) : Json(diagnostic.page)},
               {"args", diagnostic.args}};
  if (!diagnostic.detail.empty()) json["detail"] = diagnostic.detail;
  return json;
}

Diagnostic diagnosticFromJson(const Json& json) {
  Diagnostic diagnostic;
  diagnostic.code = text(json, "code");
  diagnostic.severity = severityFromString(text(json, "severity", "info"));
  diagnostic.stage = stageFromString(text(json, "stage", "read"));
  diagnostic.page = json_fields::integer(json, "page", 0);
  diagnostic.args = texts(json, "args");
  diagnostic.detail = text(json, "detail");
  return diagnostic;
}

Json toJson(const PlanRecords& records) {
  const auto write = [](const auto& record) { return toJson(record); };
  Json json = {{"schema", kSchema},
               {"source", sourceToJson(records.source)},
               {"header", toJson(records.header)},
               {"outline", array(records.outline, outlineToJson)},
               {"legal_references", array(records.legalReferences, write)},
               {"targets", array(records.targets, write)},
               {"duties", array(records.duties, write)},
               {"deadlines", array(records.deadlines, write)},
               {"agencies", array(records.agencies, agencyToJson)}};
  if (!records.others.empty()) json["others"] = array(records.others, write);
  if (!records.diagnostics.empty()) json["diagnostics"] = array(records.diagnostics, write);
  if (!records.text.empty()) json["text"] = records.text;
  return json;
}

PlanRecords planRecordsFromJson(const Json& json) {
  const std::string schema = text(json, "schema", kSchema);
  if (schema != kSchema)
    throw UsageError("schema: expected \"" + std::string(kSchema) + "\", found \"" + schema + "\"");
  PlanRecords records;
  records.source = sourceFromJson(json);
  if (const Json* header = find(json, "header")) records.header = headerFromJson(*header);
  records.outline = list(json, "outline", outlineFromJson);
  records.legalReferences = list(json, "legal_references", referenceFromJson);
  records.targets = list(json, "targets", targetFromJson);
  records.duties = list(json, "duties", dutyFromJson);
  records.deadlines = list(json, "deadlines", deadlineFromJson);
  records.agencies = list(json, "agencies", agencyFromJson);
  records.others = list(json, "others", customFromJson);
  records.diagnostics = list(json, "diagnostics", diagnosticFromJson);
  records.text = text(json, "text");
  return records;
}

}  // namespace doichieu
