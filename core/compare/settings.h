// The knowledge that comparison needs, from config/compare.
#pragma once

#include <filesystem>
#include <string>
#include <unordered_set>
#include <vector>

#include "doichieu/rules/rule_set.h"

namespace doichieu::compare {

struct Settings {
  double threshold = 0;          // similarity from which a child target answers a parent target
  double cosineShare = 0;        // weight of cosine against containment
  double containmentScale = 0;   // a short text wholly contained in a long one says less than an equal one
  double unitBonus = 0;          // both count in the same unit
  double kindPenalty = 0;        // a number against mere words
  std::unordered_set<std::string> ignoredWords;  // common and level words, folded
  RuleSet subordinates;
  std::vector<std::string> fallingUnits;

  /// Throws ConfigError.
  static Settings load(const std::filesystem::path& configFolder);
};

}  // namespace doichieu::compare
