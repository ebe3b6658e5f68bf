// The knowledge that comparison needs, from config/compare.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "compare/words.h"
#include "doichieu/rules/rule_set.h"

namespace doichieu::compare {

struct Settings {
  double threshold = 0;           // similarity from which a child target answers a parent target
  double cosineShare = 0;         // weight of cosine against containment
  double containmentScale = 0;    // a short text wholly contained in a long one says less than an equal one
  double addressedThreshold = 0;  // from which a duty or a paragraph speaks of a parent target
  double reuseCost = 0;    // for the second parent target that one child target answers; twice that for the third
  double unitBonus = 0;    // both count in the same unit
  double kindPenalty = 0;  // a number against mere words
  Lexicon lexicon;
  RuleSet subordinates;
  std::vector<std::string> fallingUnits;

  /// Throws ConfigError.
  static Settings load(const std::filesystem::path& configFolder);
  /// Of the files that load() reads.
  static std::string digest(const std::filesystem::path& configFolder);
};

}  // namespace doichieu::compare
