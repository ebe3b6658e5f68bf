#include "time_forms.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "days.h"
#include "doichieu/text/numbers.h"

namespace doichieu::deadlines {
namespace {

constexpr std::string_view kTail = "tail";

// Reads one match; a group's number is 0 where it took no part.
class Resolver {
 public:
  Resolver(const Rhythms& rhythms, const Tails& tails, const PlanYears& years, const RuleMatch& match,
           std::string_view text, const Context& context)
      : rhythms_(rhythms), years_(years), match_(match), text_(text), context_(context) {
    tail_ = tails.of(match.has(kTail) ? match.group(kTail, text) : context.tail);
  }

  std::optional<Times> run() {
    using Form = std::optional<Times> (Resolver::*)();
    static const std::map<std::string_view, Form> kForms = {{"before-day", &Resolver::beforeDay},
                                                            {"by-day", &Resolver::byDay},
                                                            {"from-day", &Resolver::fromDay},
                                                            {"before-last-day", &Resolver::beforeLastDay},
                                                            {"by-last-day", &Resolver::byLastDay},
                                                            {"before-day-of-quarter", &Resolver::beforeDayOfQuarter},
                                                            {"by-day-of-quarter", &Resolver::byDayOfQuarter},
                                                            {"coming-day", &Resolver::comingDay},
                                                            {"days", &Resolver::neighbouringDays},
                                                            {"from-month", &Resolver::fromMonth},
                                                            {"from-quarter", &Resolver::fromQuarter},
                                                            {"from-year", &Resolver::fromYear},
                                                            {"part-of-period", &Resolver::partOfPeriod},
                                                            {"review-year", &Resolver::reviewYear},
                                                            {"span", &Resolver::span},
                                                            {"before-month", &Resolver::beforeMonth},
                                                            {"month", &Resolver::month},
                                                            {"end-month", &Resolver::endMonth},
                                                            {"months", &Resolver::months},
                                                            {"month-part", &Resolver::monthPart},
                                                            {"week", &Resolver::week},
                                                            {"quarter", &Resolver::quarter},
                                                            {"quarters", &Resolver::quarters},
                                                            {"before-quarter", &Resolver::beforeQuarter},
                                                            {"end-quarter", &Resolver::endQuarter},
                                                            {"first-months", &Resolver::firstMonths},
                                                            {"last-months", &Resolver::lastMonths},
                                                            {"year", &Resolver::year},
                                                            {"years", &Resolver::spanOfYears},
                                                            {"end-year", &Resolver::endYear},
                                                            {"before-year", &Resolver::beforeYear},
                                                            {"end-school-year", &Resolver::endSchoolYear},
                                                            {"school-year", &Resolver::schoolYear},
                                                            {"rhythm", &Resolver::rhythm},
                                                            {"relative", &Resolver::relative}};
    const auto form = kForms.find(context_.form.empty() ? match_.rule->attribute("form") : context_.form);
    if (form == kForms.end()) return std::nullopt;
    return (this->*form->second)();
  }

 private:
  int number(std::string_view group) const {
    const std::string_view words = match_.group(group, text_);
    if (words.empty()) return 0;
    if (const auto digits = parseNumber(words)) return static_cast<int>(*digits);
    if (const auto roman = parseRoman(words)) return *roman;
    return static_cast<int>(parseNumberWords(words).value_or(0));
  }

  // "days = 11-20" of a rule; {0, 0} where it has none.
  std::pair<int, int> daysOfRule() const {
    const std::string_view days = match_.rule->attribute("days");
    std::pair<int, int> range;
    const char* end = days.data() + days.size();
    const auto first = std::from_chars(days.data(), end, range.first);
    if (first.ptr != end && first.ptr != nullptr) std::from_chars(first.ptr + 1, end, range.second);
    return range;
  }

  bool hasYear() const { return match_.has("year") || match_.has("since") || context_.year != 0; }

  std::optional<int> yearFor(int month, int day) {
    if (const int since = number("since"); since != 0) return since;
    if (const int year = number("year"); year != 0) return year;
    if (context_.year != 0) return context_.year;
    inferred_ = true;
    const auto year = !tail_.rule.empty() && years_.first != 0 ? years_.first : years_.inferred(month, day);
    return year ? std::optional<int>(*year + tail_.years) : std::nullopt;
  }

  std::optional<Day> day() {
    const int d = number("day");
    const int m = match_.has("month") ? number("month") : tail_.month;
    const std::optional<int> y = yearFor(m, d);
    if (!y) return std::nullopt;
    const Day day = dayOf(*y, m, d);
    return day.ok() ? std::optional(day) : std::nullopt;
  }

  Times dated(Day due) const {
    Times times;
    times.due = iso(due);
    times.inferredYear = inferred_;
    times.namesDay = !hasYear();
    if (!tail_.rule.empty()) {
      times.kind = "recurrence";
      times.rrule = tail_.rule;
      times.namesDay = false;
    }
    return times;
  }

  std::optional<Times> period(Day first, Day last) const {
    if (!first.ok() || !last.ok() || last < first) return std::nullopt;
    if (!tail_.rule.empty()) return dated(last);
    Times times;
    times.kind = "period";
    times.start = iso(first);
    times.due = iso(last);
    times.inferredYear = inferred_;
    return times;
  }

  // "Trước ngày 01 hằng tháng": of the second month, for the day before the first lies outside the plan's period.
  std::optional<Times> beforeDay() {
    if (!match_.has("month") && number("day") == 1 && tail_.month < 12) ++tail_.month;
    const auto named = day();
    return named ? std::optional(dated(dayBefore(*named))) : std::nullopt;
  }

  std::optional<Times> byDay() {
    const auto named = day();
    return named ? std::optional(dated(*named)) : std::nullopt;
  }

  // A day before the plan's issue is when something happened.
  std::optional<Times> comingDay() {
    const auto named = day();
    if (!named || numberOf(*named) < years_.issued) return std::nullopt;
    return dated(*named);
  }

  std::optional<Times> from(const std::optional<Day>& first) const {
    if (!first || !first->ok()) return std::nullopt;
    Times times;
    times.kind = "period";
    times.start = iso(*first);
    times.inferredYear = inferred_;
    return times;
  }

  std::optional<Times> fromDay() { return from(day()); }
  std::optional<Times> fromMonth() { return from(dayOf(number("year"), number("month"), 1)); }
  std::optional<Times> fromQuarter() { return from(dayOf(number("year"), number("quarter") * 3 - 2, 1)); }

  // From the plan's first year on, or an earlier one: all the time.
  std::optional<Times> fromYear() {
    const int y = number("year");
    return y > years_.first ? from(dayOf(y, 1, 1)) : std::nullopt;
  }

  // "ngày 22, 23/4": as many days as are written, each the next of the one before.
  std::optional<Times> neighbouringDays() {
    const std::string_view between = match_.group("between", text_);
    return number("day2") - number("day") == 1 + std::count(between.begin(), between.end(), ',') ? span()
                                                                                                 : std::nullopt;
  }

  // "ngày cuối cùng của mỗi quý": of the first such month in the plan's period.
  std::optional<Day> lastDay() {
    const auto y = yearFor(tail_.month, 28);
    return y && tail_.month != 0 ? std::optional(lastOf(*y, tail_.month)) : std::nullopt;
  }

  std::optional<Times> beforeLastDay() {
    const auto last = lastDay();
    return last ? std::optional(dated(dayBefore(*last))) : std::nullopt;
  }

  std::optional<Times> byLastDay() {
    const auto last = lastDay();
    return last ? std::optional(dated(*last)) : std::nullopt;
  }

  // "chậm nhất ngày 15 tháng cuối quý III", "trước ngày 10 tháng đầu quý II".
  std::optional<Day> dayOfQuarter() {
    const int q = number("quarter");
    const auto y = quarterYear(q);
    if (!y) return std::nullopt;
    const Day named = dayOf(*y, q * 3 - (match_.has("first") ? 2 : match_.has("middle") ? 1 : 0), number("day"));
    return named.ok() ? std::optional(named) : std::nullopt;
  }

  std::optional<Times> beforeDayOfQuarter() {
    const auto named = dayOfQuarter();
    return named ? std::optional(dated(dayBefore(*named))) : std::nullopt;
  }

  std::optional<Times> byDayOfQuarter() {
    const auto named = dayOfQuarter();
    return named ? std::optional(dated(*named)) : std::nullopt;
  }

  // "từ ngày 01/6 đến 30/6/2026": the year of the end holds for the beginning; a beginning after the end is of the year
  // before.
  std::optional<Times> span() {
    const int d2 = number("day2"), m2 = match_.has("month2") ? number("month2") : tail_.month;
    int y2 = match_.has("year2") ? number("year2") : number("year");
    if (y2 == 0) {
      inferred_ = true;
      const auto guess = years_.inferred(m2, d2);
      if (!guess) return std::nullopt;
      y2 = *guess;
    }
    const int m1 = match_.has("month") ? number("month") : m2;
    const int y1 = match_.has("year") ? number("year") : y2;
    Day first = dayOf(y1, m1, number("day"));
    const Day last = dayOf(y2, m2, d2);
    if (!match_.has("year") && last < first) first = first - std::chrono::years(1);
    std::optional<Times> times = period(first, last);
    if (times && times->rrule) times->start = iso(first);  // of the first time
    return times;
  }

  std::optional<int> monthYear(int m) { return m >= 1 && m <= 12 ? yearFor(m, 28) : std::nullopt; }

  std::optional<Times> beforeMonth() {
    const int m = number("month");
    const auto y = m >= 1 && m <= 12 ? yearFor(m, 1) : std::nullopt;
    return y ? std::optional(dated(dayBefore(firstOf(*y, m)))) : std::nullopt;
  }

  std::optional<Times> month() {
    const int m = number("month");
    const auto y = monthYear(m);
    return y ? withoutYear(period(firstOf(*y, m), lastOf(*y, m))) : std::nullopt;
  }

  std::optional<Times> endMonth() {
    const int m = number("month");
    const auto y = monthYear(m);
    return y ? std::optional(dated(lastOf(*y, m))) : std::nullopt;
  }

  // "đầu", "giữa", "cuối tháng 6": the days that the rule names, at most to the month's last.
  std::optional<Times> monthPart() {
    const int m = number("month");
    const auto y = monthYear(m);
    if (!y) return std::nullopt;
    const auto [first, last] = daysOfRule();
    const Day end = dayOf(*y, m, last);
    return period(dayOf(*y, m, first), end.ok() ? end : lastOf(*y, m));
  }

  // Weeks of a month as its days 1-7, 8-14 ...
  std::optional<Times> week() {
    const int m = number("month"), week = number("week");
    const auto y = monthYear(m);
    if (!y || week > 4) return std::nullopt;
    if (match_.has("week") && week == 0) return std::nullopt;
    if (!match_.has("week")) return monthPart();
    return period(dayOf(*y, m, week * 7 - 6), dayOf(*y, m, week * 7));
  }

  std::optional<Times> months() {
    const int m1 = number("month"), m2 = number("month2");
    if (m1 < 1 || m1 > 12 || m2 < 1 || m2 > 12) return std::nullopt;
    int y2 = match_.has("year2") ? number("year2") : number("year");
    if (y2 == 0) {
      inferred_ = true;
      y2 = years_.inferred(m2, 28).value_or(0);
      if (y2 == 0) return std::nullopt;
    }
    const int y1 = match_.has("year") ? number("year") : m1 > m2 ? y2 - 1 : y2;
    return period(firstOf(y1, m1), lastOf(y2, m2));
  }

  std::optional<int> quarterYear(int q) { return q >= 1 && q <= 4 ? yearFor(q * 3, 28) : std::nullopt; }

  // A bare number of a list stands in the group "month".
  std::optional<Times> quarter() {
    const int q = number(match_.has("quarter") ? "quarter" : "month");
    const auto y = quarterYear(q);
    return y ? withoutYear(period(firstOf(*y, q * 3 - 2), lastOf(*y, q * 3))) : std::nullopt;
  }

  std::optional<Times> quarters() {
    const int q1 = number("quarter"), q2 = number("quarter2");
    int y2 = match_.has("year2") ? number("year2") : number("year");
    if (y2 == 0) {
      const auto guess = quarterYear(q2);
      if (!guess) return std::nullopt;
      y2 = *guess;
    }
    if (q1 < 1 || q1 > 4 || q2 < 1 || q2 > 4) return std::nullopt;
    const int y1 = match_.has("year") ? number("year") : q1 > q2 ? y2 - 1 : y2;
    return period(firstOf(y1, q1 * 3 - 2), lastOf(y2, q2 * 3));
  }

  std::optional<Times> beforeQuarter() {
    const int q = number("quarter");
    const auto y = quarterYear(q);
    return y ? std::optional(dated(dayBefore(firstOf(*y, q * 3 - 2)))) : std::nullopt;
  }

  std::optional<Times> endQuarter() {
    const int q = number("quarter");
    const auto y = quarterYear(q);
    return y ? std::optional(dated(lastOf(*y, q * 3))) : std::nullopt;
  }

  // A rhythm beside it may make a month or quarter without a year come again.
  std::optional<Times> withoutYear(std::optional<Times> times) const {
    if (times && !times->rrule) times->namesDay = !hasYear();
    return times;
  }

  std::optional<Times> firstMonths() {
    const int count = number("amount");
    const auto y = monthYear(count);
    return y ? period(firstOf(*y, 1), lastOf(*y, count)) : std::nullopt;
  }

  std::optional<Times> lastMonths() {
    const int count = number("amount");
    const auto y = monthYear(count);
    return y ? period(firstOf(*y, 13 - count), lastOf(*y, 12)) : std::nullopt;
  }

  std::optional<Times> year() {
    const int y = number("year");
    if (years_.oneYear() && y == years_.first) return std::nullopt;  // the plan's own period
    if (y < years_.first) return std::nullopt;                       // what was reached before it
    return period(firstOf(y, 1), lastOf(y, 12));
  }

  std::optional<Times> spanOfYears() {
    const int y1 = number("year"), y2 = number("year2");
    if (y1 == years_.first && y2 == years_.last) return std::nullopt;
    return period(firstOf(y1, 1), lastOf(y2, 12));
  }

  std::optional<Times> endYear() {
    const auto y = yearFor(12, 31);
    return y ? std::optional(dated(lastOf(*y, 12))) : std::nullopt;
  }

  // "sơ kết năm 2028" within a period of several years; of a plan of one year it is the review's own year.
  std::optional<Times> reviewYear() {
    const int y = number("year");
    if (years_.oneYear() || y < years_.first || y > years_.last) return std::nullopt;
    return period(firstOf(y, 1), lastOf(y, 12));
  }

  std::optional<Times> partOfPeriod() {
    if (years_.oneYear() || number("year") < years_.first || number("year2") > years_.last) return std::nullopt;
    return spanOfYears();
  }

  std::optional<Times> beforeYear() { return dated(lastOf(number("year") - 1, 12)); }
  std::optional<Times> endSchoolYear() { return dated(lastOf(number("year"), 5)); }

  // School years begin on 5 September.
  std::optional<Times> schoolYear() {
    const int y = number("year");
    return period(dayOf(y - 1, 9, 5), lastOf(y, 5));
  }

  std::optional<Times> rhythm() {
    Times times;
    times.kind = "recurrence";
    const std::string rule = match_.has("amount") ? rhythms_.every(number("amount"), match_.group("unit", text_))
                                                  : rhythms_.rule(match_.group("chain", text_));
    if (rule.empty()) return std::nullopt;
    times.rrule = rule;
    return times;
  }

  std::optional<Times> relative() {
    Times times;
    times.kind = "relative";
    return times;
  }

  const Rhythms& rhythms_;
  const PlanYears& years_;
  const RuleMatch& match_;
  std::string_view text_;
  const Context& context_;
  Tail tail_;
  bool inferred_ = false;
};

}  // namespace

std::optional<Times> timesOf(const RuleMatch& match, std::string_view text, const Knowledge& knowledge,
                             const PlanYears& years, const Context& context) {
  return Resolver(knowledge.rhythms, knowledge.tails, years, match, text, context).run();
}

}  // namespace doichieu::deadlines
