// The figures of a statement, one line a measure, for tests that ask what is measured and not how its object is cut.
#pragma once

#include <string>
#include <vector>

#include "measure_parser.h"

namespace doichieu::targets {

/// "90 % ge", "5..10 % range decrease", "0 - eq": as under a heading of targets of a plan of 2025.
std::vector<std::string> figuresOf(const std::string& statement, ParseOptions options = {2025, true});
/// The same, elsewhere than under a heading of targets.
std::vector<std::string> figuresInTask(const std::string& statement);

}  // namespace doichieu::targets
