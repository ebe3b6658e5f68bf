#include "store/lists.h"

#include <nlohmann/json.hpp>

namespace doichieu {

std::string jsonList(const std::vector<std::int64_t>& numbers) {
  return nlohmann::json(numbers).dump();
}

std::string jsonList(const std::vector<std::string>& texts) {
  return nlohmann::json(texts).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::vector<std::int64_t> idsOf(const std::vector<Row>& rows) {
  std::vector<std::int64_t> ids;
  ids.reserve(rows.size());
  for (const Row& row : rows) ids.push_back(row.integer(0));
  return ids;
}

}  // namespace doichieu
