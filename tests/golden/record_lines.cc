#include "golden/record_lines.h"

#include <cstdio>

namespace doichieu::testing_support {
namespace {

using Json = nlohmann::json;

std::string number(const Json& value) {
  char digits[32];
  std::snprintf(digits, sizeof digits, "%.10g", value.get<double>());
  return digits;
}

std::string shown(const Json& value) {
  if (value.is_null()) return "-";
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number()) return number(value);
  if (value.is_object()) return shown(value.value("start", Json())) + ".." + shown(value.value("end", Json()));
  std::string all;
  for (const Json& item : value) all += (all.empty() ? "" : "; ") + shown(item);
  return all.empty() ? "-" : all;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string line;
  for (const std::string& part : parts) line += (line.empty() ? "" : " | ") + part;
  return line;
}

std::string fields(const std::string& kind, const Json& record, const std::vector<const char*>& keys) {
  std::vector<std::string> parts{kind};
  for (const char* key : keys) parts.push_back(shown(record.value(key, Json())));
  return joined(parts);
}

std::string measures(const Json& target) {
  std::string all;
  for (const Json& m : target.at("measures")) {
    std::string one = shown(m.value("comparator", Json())) + " " + shown(m.at("value"));
    if (m.contains("value_max") && !m["value_max"].is_null()) one += "-" + shown(m["value_max"]);
    one += " " + shown(m.value("unit", Json())) + " (" + shown(m.value("object", Json())) + ")";
    if (m.contains("change") && !m["change"].is_null()) one += " " + shown(m["change"]);
    all += (all.empty() ? "" : ", ") + one;
  }
  return "[" + all + "]";
}

}  // namespace

std::vector<std::string> recordLines(const Json& plan) {
  std::vector<std::string> lines;
  for (const auto& [key, value] : plan.at("header").items())
    if (key != "confidence" && key != "anchors" && key != "confidences")
      lines.push_back("header." + key + " | " + shown(value));
  for (const Json& record : plan.at("legal_references"))
    lines.push_back(fields("reference", record, {"role", "type", "symbol", "date", "issuer", "flags", "text"}));
  for (const Json& record : plan.at("targets"))
    lines.push_back(
        joined({fields("target", record, {"section", "kind"}), measures(record),
                fields("lead", record, {"lead", "coordinating", "period", "recurrence", "flags", "text"})}));
  for (const Json& record : plan.at("duties"))
    lines.push_back(fields("duty", record, {"section", "role", "agency", "partners", "flags", "text"}));
  for (const Json& record : plan.at("deadlines"))
    lines.push_back(
        fields("deadline", record, {"section", "kind", "start", "due", "rrule", "agency", "flags", "text", "what"}));
  return lines;
}

}  // namespace doichieu::testing_support
