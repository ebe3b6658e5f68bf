// Records as lines that a reviewer can read in a diff.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace doichieu::testing_support {

/// One line a record of a plan in the record model's JSON, in reading order; header first, a line a field.
std::vector<std::string> recordLines(const nlohmann::json& plan);

}  // namespace doichieu::testing_support
