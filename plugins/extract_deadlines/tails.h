// Words behind a date that make it come again or move it to the next year (config/deadlines/tails.tsv).
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace doichieu::deadlines {

struct Tail {
  std::string rule;  // RFC 5545; "" where the date comes once
  int month = 1;     // of the first such day in a period where the date names none
  int years = 0;     // after the plan's
};

/// Immutable after load, thread-safe.
class Tails {
 public:
  /// Throws ConfigError with file:line.
  static Tails load(const std::filesystem::path& configFolder);
  Tail of(std::string_view words) const;

 private:
  struct Entry {
    std::string phrase;  // folded
    Tail tail;
  };
  std::vector<Entry> entries_;
};

}  // namespace doichieu::deadlines
