#include "query/condition.h"

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

void Condition::add(const Condition& other) {
  if (other.text_.empty()) return;
  text_ += text_.empty() ? other.text_ : " AND " + other.text_.substr(std::string_view(" WHERE ").size());
  values_.insert(values_.end(), other.values_.begin(), other.values_.end());
}

std::string likeHolding(const std::string& text) {
  return "%" + escaped(text) + "%";
}

}  // namespace doichieu
