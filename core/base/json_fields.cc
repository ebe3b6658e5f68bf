#include "base/json_fields.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace doichieu::json_fields {
namespace {

constexpr double kLargestExactInteger = 9007199254740992.0;  // 2^53

[[noreturn]] void wrongType(std::string_view key, const char* expected, const Json& found) {
  throw UsageError(std::string(key) + ": expected " + expected + ", found " + found.type_name());
}

const std::string& asText(const Json& value, std::string_view key) {
  if (!value.is_string()) wrongType(key, "text", value);
  return value.get_ref<const std::string&>();
}

double asReal(const Json& value, std::string_view key) {
  if (!value.is_number()) wrongType(key, "a number", value);
  return value.get<double>();
}

}  // namespace

Json number(double value) {
  if (!std::isfinite(value)) return nullptr;
  if (value == std::trunc(value) && std::abs(value) <= kLargestExactInteger) return static_cast<std::int64_t>(value);
  return value;
}

Json number(float value) {
  if (!std::isfinite(value)) return nullptr;
  char digits[32];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  double same = 0;
  std::from_chars(digits, end, same);
  return number(same);
}

Json orNull(const std::optional<std::string>& text) {
  return text ? Json(*text) : Json(nullptr);
}
Json orNull(const std::optional<double>& value) {
  return value ? number(*value) : Json(nullptr);
}

Json toJson(const Box& box) {
  return Json::array({number(box.x0), number(box.y0), number(box.x1), number(box.y1)});
}

Box boxFromJson(const Json& json) {
  if (!json.is_array() || json.size() != 4) throw UsageError("expected a box of four numbers");
  const auto side = [&](std::size_t i) { return static_cast<float>(asReal(json[i], "box")); };
  return {side(0), side(1), side(2), side(3)};
}

const Json* find(const Json& json, std::string_view key) {
  if (!json.is_object())
    throw UsageError("expected an object with \"" + std::string(key) + "\", found " + json.type_name());
  const auto found = json.find(key);
  return found == json.end() || found->is_null() ? nullptr : &*found;
}

std::string text(const Json& json, std::string_view key, std::string_view fallback) {
  const Json* value = find(json, key);
  return value == nullptr ? std::string(fallback) : asText(*value, key);
}

std::optional<std::string> optionalText(const Json& json, std::string_view key) {
  const Json* value = find(json, key);
  if (value == nullptr) return std::nullopt;
  return asText(*value, key);
}

double real(const Json& json, std::string_view key, double fallback) {
  return optionalReal(json, key).value_or(fallback);
}

std::optional<double> optionalReal(const Json& json, std::string_view key) {
  const Json* value = find(json, key);
  if (value == nullptr) return std::nullopt;
  return asReal(*value, key);
}

int integer(const Json& json, std::string_view key, int fallback) {
  const Json* value = find(json, key);
  if (value == nullptr) return fallback;
  const double number = asReal(*value, key);
  if (number != std::trunc(number) || std::abs(number) > std::numeric_limits<int>::max())
    wrongType(key, "a whole number", *value);
  return static_cast<int>(number);
}

std::size_t offset(const Json& json, std::string_view key) {
  const int value = integer(json, key, 0);
  if (value < 0) throw UsageError(std::string(key) + ": expected an offset, found a negative number");
  return static_cast<std::size_t>(value);
}

bool boolean(const Json& json, std::string_view key, bool fallback) {
  const Json* value = find(json, key);
  if (value == nullptr) return fallback;
  if (!value->is_boolean()) wrongType(key, "true or false", *value);
  return value->get<bool>();
}

std::vector<std::string> texts(const Json& json, std::string_view key) {
  return list(json, key, [](const Json& element) { return asText(element, "element"); });
}

Json parse(const std::string& text) {
  try {
    return Json::parse(text);
  } catch (const Json::parse_error& e) {
    throw UsageError("not JSON, broken at byte " + std::to_string(e.byte));
  }
}

}  // namespace doichieu::json_fields
