// Plans made by chance from lists of words: alike as a province and its communes are, and no copies of each other.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "doichieu/model/record.h"

namespace doichieu::bench {

class PlanGenerator {
 public:
  explicit PlanGenerator(std::uint32_t seed) : random_(seed) {}

  /// `targets` of them, each about another thing, and half as many duties again.
  PlanRecords parent(std::size_t targets);
  /// Takes most of the parent's targets up in its own words and with its own figures, drops some, adds some.
  PlanRecords child(const PlanRecords& parent, std::size_t number);

 private:
  struct Statement {
    std::string action, population, place;
    double share = 0;
  };

  Statement statement();
  Target targetOf(const Statement& statement, bool otherWords);
  Duty duty();
  void addSections(PlanRecords& plan);
  bool chance(double probability);
  const std::string& oneOf(const std::vector<std::string>& list);

  std::mt19937 random_;
  std::vector<Statement> statements_;
};

}  // namespace doichieu::bench
