// From the groups of a rule match to dates. The attribute `form` of the rule says how:
//   before-day by-day               day month year
//   coming-day                      the same, where the plan was not issued later
//   from-day                        day month year; from-month from-quarter from-year likewise: a start without an end
//   days                            day, between (further days), day2 month2 year2: one span where they follow each
//   other before-last-day by-last-day     (of the tail's month) span                            day month year, day2
//   month2 year2 before-month month end-month    month year months                          month year, month2 year2
//   month-part                      month year; attribute days, "11-20"
//   week                            week (a number) month year; or attribute days
//   before-quarter quarter end-quarter   quarter year
//   first-months last-months        amount year
//   year years end-year before-year end-school-year school-year   year (year2)
//   part-of-period review-year      year (year2), within a plan of several years
//   rhythm                          chain; or amount and unit
//   relative                        no dates
// A group "tail" ("hằng năm", "của tháng cuối quý": config/deadlines/tails.tsv) makes a date come again.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "calendar.h"
#include "doichieu/rules/rule_set.h"
#include "rhythms.h"
#include "tails.h"

namespace doichieu::deadlines {

struct Knowledge {
  Rhythms rhythms;
  Tails tails;
};

/// What the words before or behind a time lend it: "trước ngày 10/6 và 10/12 hằng năm".
struct Context {
  std::string_view form;  // empty: the rule's own
  int year = 0;
  std::string_view tail;
};

/// nullopt where the words are no deadline of this plan: an impossible day, no year to be had, the plan's own year.
std::optional<Times> timesOf(const RuleMatch& match, std::string_view text, const Knowledge& knowledge,
                             const PlanYears& years, const Context& context = {});

}  // namespace doichieu::deadlines
