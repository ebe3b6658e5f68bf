// The records of a plan: the model of the JSON contract "doichieu.plan/1" (documented in core/records.md).
// Dates are ISO 8601 text, as precise as the document is ("2026", "2026-05", "2026-05-17"). Text is UTF-8 NFC.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "doichieu/base/diagnostic.h"
#include "doichieu/model/anchor.h"
#include "doichieu/model/page.h"

namespace doichieu {

using Text = std::optional<std::string>;

/// What every record carries.
struct RecordBase {
  std::string id;                  // "t1", "d1", ...: given by the pipeline in reading order, extractors leave it empty
  std::vector<Anchor> anchors;     // first mention first; never empty in a finished record
  double confidence = 1;           // probability that the record is right
  std::string rule;                // id of the rule that made it
  std::vector<std::string> flags;  // codes of config/messages: why a reader should look twice ("date.impossible", ...)
};

struct Period {
  std::string start, end;  // ISO 8601, either may be empty
  friend bool operator==(const Period&, const Period&) = default;
};

struct Header {
  Text docType;      // "KH": abbreviation by config/gazetteers/doctypes.tsv
  Text issuer;       // full name, abbreviations spelled out
  Text issuerLevel;  // "central", "province", "district", "commune"
  Text province;
  Text number, symbol, place, date, title;
  std::optional<Period> period;
  Text signer, signerPosition, signingAuthority;
  std::vector<std::string> recipients;
  std::map<std::string, Anchor> anchors;      // by JSON key of the field
  std::map<std::string, double> confidences;  // by JSON key of the field
  std::vector<std::string> flags;
};

struct OutlineEntry {
  std::string id, label, heading;
  int depth = 1;
  Text parent;
  std::string topic;
  Anchor anchor;
};

struct LegalReference : RecordBase {
  std::string type;  // abbreviation of the cited document's type; "Luật", "Pháp lệnh", ... where it has none
  Text symbol, issuer, date, title;
  std::string role = "cites";  // "basis" | "cites"
  std::string text;
  std::string section;
};

struct Measure {
  double value = 0;
  std::optional<double> valueMax;  // only for a range
  Text unit;
  std::string comparator = "eq";  // ge gt le lt eq range
  Text change;                    // "increase" | "decrease"
  Text object;
  friend bool operator==(const Measure&, const Measure&) = default;
};

struct Target : RecordBase {
  std::string text;
  std::vector<Measure> measures;
  std::string kind = "qualitative";  // quantitative | zero | qualitative
  std::optional<Period> period;
  Text recurrence;
  std::vector<std::string> lead, coordinating;
  std::string section;
};

struct Duty : RecordBase {
  std::string agency;
  Text agencyId, line;           // set by the resolve stage
  std::string role = "perform";  // lead | coordinate | advise | perform | request
  std::vector<std::string> partners;
  std::string text;
  std::vector<std::string> deadlineIds;  // set by the resolve stage
  std::string section;
};

struct Deadline : RecordBase {
  std::string kind = "date";  // date | period | recurrence | relative
  std::string text;
  Text start, due, rrule;
  std::string what;
  Text agency;
  std::string section;
};

struct AgencyMention {
  std::string id, name;
  Text level, line;
  int mentions = 0;
};

/// A record of a kind that the core does not know. Stored, queried, exported and shown like the others.
using FieldValue = std::variant<std::string, double, bool, std::vector<std::string>>;
struct CustomRecord : RecordBase {
  std::string kind;  // lower_snake_case, plural: "budget_sources"
  std::string text;
  std::string section;
  std::map<std::string, FieldValue> fields;
};

struct SourceInfo {
  std::string path, sha256, mediaType;
  int pages = 1;
  std::string textOrigin = "text";  // ocr | text_layer | mixed | text
  double ocrConfidence = 1;
};

/// Everything that the pipeline found in one document.
struct PlanRecords {
  SourceInfo source;
  Header header;
  std::vector<OutlineEntry> outline;
  std::vector<LegalReference> legalReferences;
  std::vector<Target> targets;
  std::vector<Duty> duties;
  std::vector<Deadline> deadlines;
  std::vector<AgencyMention> agencies;
  std::vector<CustomRecord> others;
  std::vector<Diagnostic> diagnostics;
  std::string text;  // the plan's normalised text, to which anchors refer
};

}  // namespace doichieu
