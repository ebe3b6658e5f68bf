// Reading and writing single JSON fields: numbers in their shortest form, types checked, errors naming the key.
// Absent keys and nulls read as the fallback; a value of another type throws UsageError "key: expected text, found
// number".
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doichieu/base/error.h"
#include "doichieu/model/page.h"

namespace doichieu::json_fields {

using Json = nlohmann::ordered_json;

/// A whole number prints without ".0"; infinities and NaN, which JSON does not know, print as null.
Json number(double value);
/// Prints the fewest digits that read back as the same float, not those of its double (0.1, not 0.10000000149011612).
Json number(float value);
Json orNull(const std::optional<std::string>& text);
Json orNull(const std::optional<double>& value);
/// [x0, y0, x1, y1]
Json toJson(const Box& box);
Box boxFromJson(const Json& json);

/// The value of a key; nullptr where it is absent or null. Throws where `json` is no object.
const Json* find(const Json& json, std::string_view key);
std::string text(const Json& json, std::string_view key, std::string_view fallback = "");
std::optional<std::string> optionalText(const Json& json, std::string_view key);
double real(const Json& json, std::string_view key, double fallback);
std::optional<double> optionalReal(const Json& json, std::string_view key);
int integer(const Json& json, std::string_view key, int fallback);
std::size_t offset(const Json& json, std::string_view key);  // 0 where absent; throws on negative numbers
bool boolean(const Json& json, std::string_view key, bool fallback);
std::vector<std::string> texts(const Json& json, std::string_view key);

/// [read(element) ...] of an array; an error names key and index ("targets[3]: text: expected ...").
template <typename Read>
auto list(const Json& json, std::string_view key, Read read) -> std::vector<decltype(read(json))> {
  std::vector<decltype(read(json))> values;
  const Json* array = find(json, key);
  if (array == nullptr) return values;
  if (!array->is_array()) throw UsageError(std::string(key) + ": expected a list, found " + array->type_name());
  values.reserve(array->size());
  for (std::size_t i = 0; i < array->size(); ++i) {
    try {
      values.push_back(read((*array)[i]));
    } catch (Error& e) {
      e.addContext(std::string(key) + "[" + std::to_string(i) + "]");
      throw;
    }
  }
  return values;
}

/// toJson-like `write` over a list.
template <typename Values, typename Write>
Json array(const Values& values, Write write) {
  Json json = Json::array();
  for (const auto& value : values) json.push_back(write(value));
  return json;
}

/// Parses text that must be one JSON value; throws UsageError with the byte where it breaks.
Json parse(const std::string& text);

}  // namespace doichieu::json_fields
