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

std::string likeHolding(const std::string& text) {
  return "%" + escaped(text) + "%";
}
std::string likeBeginning(const std::string& text) {
  return escaped(text) + "%";
}

}  // namespace doichieu
