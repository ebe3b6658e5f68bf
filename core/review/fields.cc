#include "review/fields.h"

#include <algorithm>
#include <map>
#include <set>

#include "doichieu/base/error.h"
#include "doichieu/model/json.h"
#include "doichieu/model/level.h"
#include "doichieu/text/fold.h"
#include "review/record_lists.h"

namespace doichieu::review {
namespace {

using Json = nlohmann::ordered_json;

// What the pipeline alone may say of a record.
const std::set<std::string> kNotForHands = {"id", "confidence", "rule", "flags", "confidences", "anchors"};

const std::map<std::string, std::set<std::string>> kWords = {
    {"targets.kind", {"quantitative", "zero", "qualitative"}},
    {"measures.comparator", {"ge", "gt", "le", "lt", "eq", "range"}},
    {"measures.change", {"increase", "decrease"}},
    {"duties.role", {"lead", "coordinate", "advise", "perform", "request"}},
    {"deadlines.kind", {"date", "period", "recurrence", "relative"}},
    {"references.role", {"basis", "cites"}},
    {"header.issuer_level", {kLevels.begin(), kLevels.end()}}};

const std::set<std::string> kDates = {"due", "start", "end", "date"};

// "2026", "2026-05" or "2026-05-17".
bool isDate(const std::string& text) {
  const std::string form = "dddd-dd-dd";
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (form[i] == 'd' ? text[i] < '0' || text[i] > '9' : text[i] != form[i]) return false;
  const auto inside = [&](std::size_t at, int most) {
    if (text.size() <= at) return true;
    const int number = std::stoi(text.substr(at, 2));
    return number >= 1 && number <= most;
  };
  return inside(5, 12) && inside(8, 31);
}

void checkValue(const std::string& owner, const std::string& key, const Json& value) {
  if (!value.is_string()) return;
  const std::string text = value.get<std::string>();
  if (kDates.count(key) > 0 && !text.empty() && !isDate(text))
    throw UsageError(key + ": \"" + text + "\" is no date such as 2026-06-30, 2026-06 or 2026");
  const auto words = kWords.find(owner + "." + key);
  if (words == kWords.end() || words->second.count(text) > 0) return;
  std::string allowed;
  for (const std::string& word : words->second) allowed += (allowed.empty() ? "" : ", ") + word;
  throw UsageError(key + ": \"" + text + "\" is none of " + allowed);
}

void checkTypes(const std::string& kind, Json record) {
  if (!isBuiltIn(kind) && kind != "header") record["kind"] = kind;
  Json plan;
  if (kind == "header") {
    plan["header"] = record;
  } else {
    plan[listOf(kind)] = Json::array({record});
  }
  planRecordsFromJson(plan);  // throws, naming the key
}

bool isNumber(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789.-") == std::string::npos && Json::accept(text);
}

std::vector<std::string> partsOf(const std::string& text, char mark) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t end = text.find(mark); end != std::string::npos; end = text.find(mark, begin)) {
    parts.emplace_back(trimmed(std::string_view(text).substr(begin, end - begin)));
    begin = end + 1;
  }
  parts.emplace_back(trimmed(std::string_view(text).substr(begin)));
  return parts;
}

const std::set<std::string> kNumbers = {"value", "value_max"};

// Typed words take the type of what stands there.
Json valueFrom(const std::string& key, const Json& present, const std::string& text) {
  if (text == "null") return nullptr;
  if (present.is_number() || kNumbers.count(key) > 0) {
    if (!isNumber(text)) throw UsageError(key + ": \"" + text + "\" is no number such as 30 or 2.5");
    return Json::parse(text);
  }
  if (!text.empty() && (text.front() == '[' || text.front() == '{') && Json::accept(text)) return Json::parse(text);
  if (!present.is_array()) return text;
  Json list = Json::array();
  for (const std::string& part : partsOf(text, ';'))
    if (!part.empty()) list.push_back(part);
  return list;
}

void put(Json& into, const std::string& path, const std::string& text) {
  Json* place = &into;
  const std::vector<std::string> keys = partsOf(path, '.');
  for (const std::string& key : keys) {
    if (place->is_array()) {
      const bool index = !key.empty() && key.size() < 4 && key.find_first_not_of("0123456789") == std::string::npos;
      if (!index || std::stoul(key) > place->size())
        throw UsageError(path + ": the list has " + std::to_string(place->size()) + " entries; they count from 0");
      const std::size_t at = std::stoul(key);
      if (at == place->size()) place->push_back(nullptr);
      place = &(*place)[at];
    } else {
      place = &(*place)[key];
    }
  }
  *place = valueFrom(keys.back(), *place, text);
}

}  // namespace

Json emptyRecord(const std::string& kind) {
  if (kind == "targets") return toJson(Target{});
  if (kind == "duties") return toJson(Duty{});
  if (kind == "deadlines") return toJson(Deadline{});
  if (kind == "references") return toJson(LegalReference{});
  if (kind == "header") return toJson(Header{});
  return toJson(CustomRecord{});
}

void checkFields(const std::string& kind, const Json& fields) {
  if (!fields.is_object() || fields.empty()) throw UsageError("a correction needs fields");
  Json record = emptyRecord(kind);
  record["section"] = "";
  record["anchor"] = nullptr;
  for (const auto& [key, value] : fields.items()) {
    if (!record.contains(key) || kNotForHands.count(key) > 0)
      throw UsageError("records of \"" + kind + "\" have no field \"" + key + "\" that can be corrected");
    checkValue(kind, key, value);
    if (key == "measures" && value.is_array())
      for (const Json& measure : value)
        for (const auto& [name, part] : measure.items()) checkValue("measures", name, part);
    if (key == "period" && value.is_object())
      for (const auto& [name, part] : value.items()) checkValue(kind, name, part);
    record[key] = value;
  }
  checkTypes(kind, record);
}

Json fieldsFromWords(const Json& record, const std::vector<std::string>& words) {
  Json changed = record;
  std::vector<std::string> keys;
  for (const std::string& word : words) {
    const std::size_t sign = word.find('=');
    if (sign == std::string::npos || sign == 0) throw UsageError("\"" + word + "\": expected FIELD=VALUE");
    put(changed, word.substr(0, sign), word.substr(sign + 1));
    keys.push_back(word.substr(0, std::min(word.find('.'), sign)));
  }
  Json fields = Json::object();
  for (const std::string& key : keys) fields[key] = changed[key];
  return fields;
}

}  // namespace doichieu::review
