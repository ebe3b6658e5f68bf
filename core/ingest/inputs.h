// From the paths that a user names to the files to be read. Nothing on the way is dropped without a word.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "doichieu/base/diagnostic.h"

namespace doichieu {

struct Input {
  std::filesystem::path path;         // canonical, where that can be known
  std::optional<Diagnostic> problem;  // severity error: it cannot be read; info: it is passed over on purpose
};

/// Walks folders (in the order of their names, links followed, each folder once) and gives each file once. Passed over
/// are files that are none (pipes, devices), hidden ones and editors' lock files inside folders, and `own` files.
std::vector<Input> findInputs(const std::vector<std::filesystem::path>& paths,
                              const std::vector<std::filesystem::path>& own);

}  // namespace doichieu
