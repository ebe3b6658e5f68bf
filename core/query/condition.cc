#include "query/condition.h"

#include <nlohmann/json.hpp>

namespace doichieu {
namespace {

std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '%' || c == '_' || c == '\\') result += '\\';
    result += c;
  }
  return result;
}

}  // namespace

void Condition::add(const std::string& sql, Values values) {
  text_ += (text_.empty() ? " WHERE (" : " AND (") + sql + ")";
  values_.insert(values_.end(), values.begin(), values.end());
}

std::string likeHolding(const std::string& text) {
  return "%" + escaped(text) + "%";
}
std::string likeBeginning(const std::string& text) {
  return escaped(text) + "%";
}

std::string jsonList(const std::vector<std::int64_t>& numbers) {
  return nlohmann::json(numbers).dump();
}
std::string jsonList(const std::vector<std::string>& texts) {
  return nlohmann::json(texts).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace doichieu
