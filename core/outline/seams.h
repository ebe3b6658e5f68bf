// What the words on both sides of a line break say about it.
#pragma once

#include <filesystem>
#include <string_view>

#include "doichieu/rules/rule_set.h"

namespace doichieu {

/// config/outline/seams.rules; immutable after load, thread-safe.
class Seams {
 public:
  /// Throws ConfigError with file:line.
  static Seams load(const std::filesystem::path& configFolder);

  /// The break stands inside a phrase: what looks like a marker on the next line is none.
  bool joins(std::string_view before, std::string_view after) const { return says("joins", before, after); }
  /// A new sentence begins after the break, though the line before has no end mark.
  bool parts(std::string_view before, std::string_view after) const { return says("parts", before, after); }

  /// A new paragraph begins after the break, though the line before is full.
  bool opens(std::string_view before, std::string_view after) const { return says("opens", before, after); }

 private:
  explicit Seams(RuleSet rules) : rules_(std::move(rules)) {}
  bool says(std::string_view what, std::string_view before, std::string_view after) const;

  RuleSet rules_;
};

}  // namespace doichieu
