// What is known of a plan's years, and dates that follow from it.
#pragma once

#include <optional>
#include <string>

#include "doichieu/model/record.h"
#include "named_times.h"

namespace doichieu::deadlines {

struct Times {
  std::string kind = "date";
  Text start, due, rrule;
  bool inferredYear = false;  // the words name no year: it was taken from the plan's period
  bool namesDay = false;      // a day, month or quarter without a year, so that a rhythm beside it may give it one
};

/// What is known of the plan's years. 0 where unknown.
struct PlanYears {
  int first = 0, last = 0;
  int issued = 0;  // yyyymmdd of issue, months and days 0 where unknown
  bool oneYear() const { return first != 0 && first == last; }
  /// The year of a day that the words leave without one: a one-year plan's own; of a longer period the first such day
  /// on or after the issue; without a period the year of issue.
  std::optional<int> inferred(int month, int day) const;
  /// Whether the words name a time that was over when the plan was made: "đến ngày 30/11/2025 có 98% hộ ký cam kết" in
  /// a plan for 2026. Plans are issued late, so that times of the year of issue, or of the plan, may still be
  /// deadlines.
  bool beforePlan(const Times& times) const;
};
PlanYears planYearsOf(const Header& header);

/// A named month of action in the plan's year; nullopt where the plan has none.
std::optional<Times> timesOf(const NamedTime& named, const PlanYears& years);
/// The last day of `times`, coming again by the rhythm: first in the plan's period.
Times recurring(Times times, const std::string& rrule, const PlanYears& years);

}  // namespace doichieu::deadlines
