#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "render_plan.h"

namespace doichieu::make_scans {

/// Wrong use of the program; what() says what is wrong and what to write instead.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct CommandLine {
  Order order;
  bool help = false;
  std::optional<std::string> only;  ///< the one plan to render
  std::filesystem::path out;
  std::vector<std::filesystem::path> inputs;
};

/// Throws UsageError.
CommandLine parseCommandLine(const std::vector<std::string>& arguments);

/// The .plan files that the inputs name, folders opened, sorted; with `only`, the one of that name. Throws UsageError.
std::vector<std::filesystem::path> planFiles(const CommandLine& command);

std::string helpText();

}  // namespace doichieu::make_scans
