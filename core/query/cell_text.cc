#include "doichieu/text/numbers.h"
#include "query/query.h"

namespace doichieu {
namespace {

using Json = nlohmann::ordered_json;

std::string numberText(const Json& number) {
  const double value = number.get<double>();
  if (value == static_cast<double>(static_cast<std::int64_t>(value)))
    return std::to_string(static_cast<std::int64_t>(value));
  return number.dump();
}

/// "≥ 30 %", "5–10 lớp", "↑ 10 %".
std::string measureText(const Json& measure) {
  std::string text;
  if (const Json change = measure.value("change", Json()); change.is_string())
    text += changeSign(change.get<std::string>());
  text += std::string(comparatorSign(measure.value("comparator", "eq"))) + numberText(measure["value"]);
  if (const Json most = measure.value("value_max", Json()); most.is_number()) text += "–" + numberText(most);
  if (const Json unit = measure.value("unit", Json()); unit.is_string()) text += " " + unit.get<std::string>();
  return text;
}

std::string fieldsText(const Json& fields) {
  std::string text;
  for (const auto& field : fields.items())
    text += (text.empty() ? "" : "; ") + field.key() + ": " + cellText(field.value());
  return text;
}

}  // namespace

std::string cellText(const Json& cell) {
  if (cell.is_null()) return "";
  if (cell.is_string()) return cell.get<std::string>();
  if (cell.is_number()) return numberText(cell);
  if (cell.is_object()) return cell.contains("comparator") ? measureText(cell) : fieldsText(cell);
  if (!cell.is_array()) return cell.dump();
  std::string text;
  for (const Json& element : cell) text += (text.empty() ? "" : "; ") + cellText(element);
  return text;
}

}  // namespace doichieu
