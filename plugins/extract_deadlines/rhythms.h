// Rhythms of Vietnamese text as RFC 5545 rules (config/deadlines/rhythms.tsv, rhythm_words.tsv).
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace doichieu::deadlines {

/// Immutable after load, thread-safe.
class Rhythms {
 public:
  /// Throws ConfigError with file:line.
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

  /// "định kỳ 06 tháng" -> "6 tháng"
  std::string unitOf(std::string_view part) const;
  std::vector<std::string> unitsOf(std::string_view chain) const;

  std::vector<Entry> entries_;             // shortest rhythm first
  std::vector<std::string> fillers_;       // folded, a blank behind each
  std::vector<std::string> conjunctions_;  // a blank on either side of each
};

}  // namespace doichieu::deadlines
