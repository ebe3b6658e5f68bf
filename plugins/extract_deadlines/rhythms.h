// Rhythms of Vietnamese text as RFC 5545 rules (config/deadlines/rhythms.tsv).
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace doichieu::deadlines {

/// Immutable after load, thread-safe.
class Rhythms {
 public:
  /// Throws ConfigError.
  static Rhythms load(const std::filesystem::path& configFolder);
  /// "tháng, quý, 6 tháng và năm" -> "FREQ=MONTHLY; FREQ=MONTHLY;INTERVAL=3; ...", shortest first; "" where none is
  /// known.
  std::string rule(std::string_view chain) const;
  /// "02", "giờ" -> "FREQ=HOURLY;INTERVAL=2"; "" where the unit is not known.
  std::string every(int amount, std::string_view unit) const;

 private:
  struct Entry {
    std::string phrase, rule;
  };
  std::vector<Entry> entries_;  // shortest rhythm first
};

}  // namespace doichieu::deadlines
