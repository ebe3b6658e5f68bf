// The knowledge that comparison needs, from config/compare.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "compare/words.h"
#include "doichieu/rules/rule_set.h"
#include "rules/ended_acts.h"

namespace doichieu::compare {

/// What each sign adds to the odds (as their logarithm) that one target answers another.
struct Likeness {
  double bias = 0;       // of two targets of which nothing is known
  double cosine = 0;     // words in common
  double contained = 0;  // share of the shorter one that stands in the longer
  double clause = 0;     // words in common of their nearest clauses
  double object = 0;     // and of what their measures count
  double unit = 0;       // both count in one unit
  double value = 0;      // and to one value
  double otherKind = 0;  // a number against mere words
  double heading = 0;    // words in common of the headings that they stand under
  double day = 0;        // both are to be met by one day; the same off where the days differ
};

/// Words of an object that say whose figures it counts.
struct Scope {
  std::string words;  // folded for comparison
  std::string level;
};

/// The end of a unit that tells how often what it counts is done.
struct UnitRhythm {
  std::string ending;  // folded for comparison: "/tháng"
  double timesAYear = 0;
};

struct Settings {
  double threshold = 0;         // likeness from which a child target answers a parent target
  double reuseCost = 0;         // for the second parent target that one child target answers; twice that for the third
  double passageThreshold = 0;  // similarity from which a duty, a paragraph or a deadline speaks of the same
  double cosineShare = 0;       // of cosine against containment, in the similarity of passages
  double containmentScale = 0;  // a short text wholly contained in a long one says less than an equal one
  Likeness likeness;
  Lexicon lexicon;
  RuleSet subordinates;
  std::vector<std::string> fallingUnits, standingUnits;
  std::vector<Scope> scopes;
  std::vector<UnitRhythm> unitRhythms;
  std::vector<EndedAct> endedActs;

  /// The level whose figures an object counts; "" where it names none, or several.
  std::string scopeOf(const std::string& object) const;

  /// Throws ConfigError with file:line.
  static Settings load(const std::filesystem::path& configFolder);
  /// Of the files that load() reads.
  static std::string digest(const std::filesystem::path& configFolder);
};

}  // namespace doichieu::compare
