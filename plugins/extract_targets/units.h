// Counters and units of config/gazetteers/units.tsv.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doichieu/base/span.h"
#include "doichieu/rules/gazetteer.h"

namespace doichieu::targets {

/// Explained in config/gazetteers/units.tsv.
enum class UnitKind { share, people, turns, bare, count, times, money, duration, scale, never };

struct Unit {
  std::string name;
  std::string group;
  UnitKind kind = UnitKind::count;
  std::string as;  // how records write it; "" as printed
};

struct UnitMatch {
  const Unit* unit = nullptr;
  Span span;
};

/// Immutable after load, thread-safe.
class UnitTable {
 public:
  /// Throws ConfigError with file:line.
  static UnitTable load(const std::filesystem::path& configFolder);
  /// The longest unit at each word, overlapping ones kept, left to right.
  std::vector<UnitMatch> findAll(std::string_view text) const;
  /// The longest unit that begins at the offset, inside a word too ("15km").
  std::optional<UnitMatch> at(std::string_view text, std::size_t offset) const;
  /// True where the text is a period that a frequency may name ("năm").
  bool isPeriod(std::string_view text) const;

 private:
  std::vector<Unit> units_;
  Gazetteer names_;
};

}  // namespace doichieu::targets
