#include "store/stored_json.h"

#include <nlohmann/json.hpp>

#include "doichieu/base/error.h"
#include "doichieu/model/json.h"

namespace doichieu {
namespace {

using Json = nlohmann::ordered_json;

Json parsed(const std::string& text) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_array())
    throw StoreError(Diagnostic{"store.corrupt", Severity::error, Stage::store, 0, {}, "not a JSON list: " + text});
  return json;
}

std::string dumped(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string diagnosticsToText(const std::vector<Diagnostic>& diagnostics) {
  Json json = Json::array();
  for (const Diagnostic& diagnostic : diagnostics) json.push_back(toJson(diagnostic));
  return dumped(json);
}

std::vector<Diagnostic> diagnosticsFromText(const std::string& text) {
  std::vector<Diagnostic> diagnostics;
  for (const Json& json : parsed(text)) diagnostics.push_back(diagnosticFromJson(json));
  return diagnostics;
}

std::string textsToText(const std::vector<std::string>& texts) {
  return dumped(Json(texts));
}

std::vector<std::string> textsFromText(const std::string& text) {
  std::vector<std::string> texts;
  for (const Json& json : parsed(text)) texts.push_back(json.is_string() ? json.get<std::string>() : json.dump());
  return texts;
}

}  // namespace doichieu
