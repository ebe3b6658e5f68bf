// From the groups of a rule match to dates. The attribute `form` of the rule says how:
//   before-day by-day span          day month year (day2 month2 year2)
//   before-month month months       month year (month2 year2)
//   quarter end-quarter             quarter year
//   half                            half (đầu, cuối) year
//   year years end-year before-year end-school-year
//   rhythm                          chain
//   relative                        no dates
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "doichieu/model/record.h"
#include "doichieu/rules/rule_set.h"
#include "named_times.h"
#include "rhythms.h"

namespace doichieu::deadlines {

struct Times {
  std::string kind = "date";
  Text start, due, rrule;
  bool inferredYear = false;  // the words name no year: it was taken from the plan's period
  bool namesDay = false;      // a day or month without a year, so that a rhythm beside it may give it one
};

/// What is known of the plan's years. 0 where unknown.
struct PlanYears {
  int first = 0, last = 0;
  int issued = 0;        // yyyymmdd of issue, months and days 0 where unknown
  bool oneYear() const { return first != 0 && first == last; }
};
PlanYears planYearsOf(const Header& header);

class Calendar {
 public:
  Calendar(const Rhythms& rhythms, PlanYears years) : rhythms_(rhythms), years_(years) {}

  /// nullopt where the words are no deadline of this plan: an impossible day, no year to be had, the plan's own year.
  std::optional<Times> resolve(const RuleMatch& match, std::string_view text) const;
  /// A named month of action in the plan's year; nullopt where the plan has none.
  std::optional<Times> resolve(const NamedTime& named) const;
  /// A day without a year beside a rhythm: the first occurrence in the plan's period.
  Times recurring(Times times, const std::string& rrule) const;
  const PlanYears& years() const { return years_; }

 private:
  const Rhythms& rhythms_;
  PlanYears years_;
};

}  // namespace doichieu::deadlines
