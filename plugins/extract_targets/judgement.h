// How sure a target is: the kind of statement, the kind of its measures, the recognizer, and whether its figures agree.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "doichieu/rules/table_file.h"
#include "draft.h"

namespace doichieu::targets {

/// Immutable, thread-safe.
class Judge {
 public:
  /// Throws ConfigError with file:line.
  explicit Judge(const std::filesystem::path& configFolder);
  /// Sets confidence and flags of every draft.
  void judge(std::vector<Draft>& drafts) const;

 private:
  double of(std::string_view kind) const;

  Probabilities probabilities_;  // by kind of statement, of measure or of doubt
};

}  // namespace doichieu::targets
