#include "comparison_report.h"

#include <nlohmann/json.hpp>

namespace doichieu::html {
namespace {

using Json = nlohmann::ordered_json;

std::string textOf(const Json& object, const char* key) {
  const Json value = object.value(key, Json());
  return value.is_string() ? value.get<std::string>() : "";
}

std::string listOf(const Json& object, const char* key) {
  std::string out;
  for (const Json& item : object.value(key, Json::array())) out += (out.empty() ? "" : ", ") + item.get<std::string>();
  return out;
}

std::string percent(const Json& coverage, const char* key) {
  return std::to_string(static_cast<int>(coverage.value(key, 0.0) * 100 + 0.5)) + " %";
}

Cell status(const Json& row, const Labels& labels) {
  const std::string word = textOf(row, "status");
  return {labels("status." + word), "status-" + word};
}

std::string reason(const Json& row, const Labels& labels) {
  const std::string places = listOf(row, "addressed_in");
  return textOf(row, "why") + (places.empty() ? "" : " (" + labels("addressed_in") + ": " + places + ")");
}

}  // namespace

void writeComparison(const Json& comparison, const Labels& labels, PageWriter& page) {
  page.title(labels("comparison"));
  page.field("parent", textOf(comparison, "parent"));
  page.field("child", textOf(comparison, "child"));
  page.field("cites_parent", labels(comparison.value("cites_parent", false) ? "yes" : "no"));
  const Json coverage = comparison.value("coverage", Json::object());
  page.field("coverage", labels("targets") + " " + percent(coverage, "targets") + ", " + labels("duties") + " " +
                             percent(coverage, "duties"));

  const Json targets = comparison.value("targets", Json::array());
  page.section("targets", targets.size());
  page.beginTable({"status", "parent", "child", "why"});
  for (const Json& row : targets)
    page.row({status(row, labels),
              {textOf(row, "parent_text"), ""},
              {textOf(row, "child_text"), ""},
              {reason(row, labels), ""}});
  page.endTable();

  const Json duties = comparison.value("duties", Json::array());
  page.section("duties", duties.size());
  page.beginTable({"status", "line", "parent", "child"});
  for (const Json& row : duties)
    page.row({status(row, labels), {textOf(row, "line"), ""}, {listOf(row, "parent"), ""}, {listOf(row, "child"), ""}});
  page.endTable();

  const Json deadlines = comparison.value("deadlines", Json::array());
  page.section("deadlines", deadlines.size());
  page.beginTable({"status", "what", "parent", "child"});
  for (const Json& row : deadlines)
    page.row({status(row, labels), {textOf(row, "what"), ""}, {textOf(row, "parent"), ""}, {textOf(row, "child"), ""}});
  page.endTable();

  const Json references = comparison.value("legal_references", Json::array());
  page.section("references", references.size());
  page.beginTable({"symbol", "parent", "child"});
  for (const Json& row : references)
    page.row({{textOf(row, "symbol"), ""},
              {labels(row.value("parent", false) ? "yes" : "no"), ""},
              {labels(row.value("child", false) ? "yes" : "no"), ""}});
  page.endTable();
}

}  // namespace doichieu::html
