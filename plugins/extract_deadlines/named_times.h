// Named months of action by which plans date their work (config/deadlines/named_days.tsv).
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "doichieu/base/span.h"
#include "doichieu/rules/gazetteer.h"

namespace doichieu::deadlines {

struct NamedTime {
  std::string before;  // the word that has to stand before the name, in small letters, and a blank
  int firstMonth = 0, firstDay = 0, lastMonth = 0, lastDay = 0;
};

struct NamedTimeMatch {
  Span span;
  NamedTime time;
};

/// Immutable after load, thread-safe.
class NamedTimes {
 public:
  /// Throws ConfigError with file:line.
  static NamedTimes load(const std::filesystem::path& configFolder);
  /// Mentions that say when ("trong Tháng ..."), not those that only name the month of action.
  std::vector<NamedTimeMatch> find(std::string_view text) const;

 private:
  std::vector<NamedTime> times_;
  Gazetteer phrases_;
};

}  // namespace doichieu::deadlines
