// A made-up country's plans: central programmes that no store holds, provinces that implement them year after year,
// communes that implement their province's. Everything a page of the service shows is in them: numbers, citations,
// agencies, deadlines, places on pages.
#pragma once

#include <cstddef>
#include <functional>
#include <random>
#include <string>

#include "doichieu/model/record.h"

namespace doichieu::bench {

class CountryGenerator {
 public:
  explicit CountryGenerator(std::uint32_t seed) : random_(seed) {}

  using Take = std::function<void(const PlanRecords& plan)>;
  /// Gives `count` plans one after the other: each province's before those of its communes.
  void generate(std::size_t count, const Take& take);

 private:
  struct Programme {
    std::string field, decision, date;  // the central decision that approves it
  };
  struct Body {
    std::string name, id, line;
  };

  void family(const Programme& programme, std::size_t province, int year, std::size_t communes, const Take& take);
  PlanRecords dressed(PlanRecords plan, const Programme& programme, const std::string& issuer, const char* level,
                      const std::string& province, int year);
  void addReferences(PlanRecords& plan, const Programme& programme, const LegalReference* parent, int year);
  void addDuties(PlanRecords& plan, const std::string& level);
  void addDeadlines(PlanRecords& plan, int year);
  void addAgencies(PlanRecords& plan);
  /// Writes the plan's text and ties every record to its lines there.
  void layOut(PlanRecords& plan);
  std::string day(int year);
  std::size_t below(std::size_t bound) { return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random_); }

  std::mt19937 random_;
  std::size_t left_ = 0, number_ = 0;
};

}  // namespace doichieu::bench
