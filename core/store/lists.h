// Lists on their way into statements and out of results.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/database.h"

namespace doichieu {

/// For "IN (SELECT value FROM json_each(?))".
std::string jsonList(const std::vector<std::int64_t>& numbers);
std::string jsonList(const std::vector<std::string>& texts);

/// The first column of each row.
std::vector<std::int64_t> idsOf(const std::vector<Row>& rows);

}  // namespace doichieu
