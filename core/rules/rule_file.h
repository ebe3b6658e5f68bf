// The text of a rule file, parsed and with its fragments filled in, but not compiled.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "doichieu/rules/rule_set.h"

namespace doichieu {

/// Throws ConfigError with file:line.
std::vector<Rule> parseRuleFile(std::string_view content, const std::string& fileName);

}  // namespace doichieu
