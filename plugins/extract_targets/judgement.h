// How sure a target is: the kind of statement, the kind of its measures, the recognizer, and whether its figures agree.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "doichieu/model/plan.h"
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
  double of(const std::string& kind) const;

  std::map<std::string, double> probabilities_;
};

}  // namespace doichieu::targets
