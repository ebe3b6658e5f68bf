// The measures of a statement, one line each, with their objects or, for tests that do not ask how those are cut,
// alone.
#pragma once

#include <string>
#include <vector>

#include "measure_parser.h"

namespace doichieu::targets {

/// With the project's own rules.
const MeasureParser& parser();

/// "90 % ge", "5..10 % range decrease", "0 - eq": as under a heading of targets of a plan of 2025.
std::vector<std::string> figuresOf(const std::string& statement, ParseOptions options = {2025, true});
/// With what is counted: "5..10 % range decrease | số vụ".
std::string line(const Measure& measure);
std::vector<std::string> measured(const std::string& statement, ParseOptions options = {2025, true});
/// Figures alone, elsewhere than under a heading of targets.
std::vector<std::string> figuresInTask(const std::string& statement);

}  // namespace doichieu::targets
