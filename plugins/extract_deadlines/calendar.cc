#include "calendar.h"

#include <chrono>
#include <cstdio>
#include <functional>
#include <map>

#include "doichieu/text/fold.h"
#include "doichieu/text/numbers.h"

namespace doichieu::deadlines {
namespace {

namespace ch = std::chrono;

std::string iso(ch::year_month_day day) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                static_cast<unsigned>(day.day()));
  return buffer;
}

ch::year_month_day fromIso(const std::string& text) {
  return ch::year(std::stoi(text.substr(0, 4))) / std::stoi(text.substr(5, 2)) / std::stoi(text.substr(8, 2));
}

ch::year_month_day dayBefore(ch::year_month_day day) { return ch::sys_days(day) - ch::days(1); }
ch::year_month_day lastOf(int year, int month) { return ch::year_month_day(ch::year(year) / month / ch::last); }
ch::year_month_day firstOf(int year, int month) { return ch::year(year) / month / 1; }


// Reads one match; the fields are the numbers of its groups, 0 where a group took no part.
class Resolver {
 public:
  Resolver(const Rhythms& rhythms, const PlanYears& years, const RuleMatch& match, std::string_view text)
      : rhythms_(rhythms), years_(years), match_(match), text_(text) {}

  std::optional<Times> run() {
    static const std::map<std::string_view, std::optional<Times> (Resolver::*)()> kForms = {
        {"before-day", &Resolver::beforeDay}, {"by-day", &Resolver::byDay},         {"span", &Resolver::span},
        {"before-month", &Resolver::beforeMonth}, {"month", &Resolver::month},      {"months", &Resolver::months},
        {"quarter", &Resolver::quarter},      {"end-quarter", &Resolver::endQuarter}, {"half", &Resolver::half},
        {"year", &Resolver::year},            {"years", &Resolver::spanOfYears},    {"end-year", &Resolver::endYear},
        {"before-year", &Resolver::beforeYear}, {"end-school-year", &Resolver::endSchoolYear},
        {"rhythm", &Resolver::rhythm},        {"relative", &Resolver::relative}};
    const auto form = kForms.find(match_.rule->attribute("form"));
    if (form == kForms.end()) return std::nullopt;
    return (this->*form->second)();
  }

 private:
  int number(std::string_view group) const {
    const std::string_view digits = match_.group(group, text_);
    if (digits.empty()) return 0;
    if (const auto roman = parseRoman(upper(digits))) return *roman;
    return static_cast<int>(parseNumber(digits).value_or(0));
  }

  bool hasYear() const { return match_.has("year") || match_.has("since"); }

  // The year of a day that the words leave without one (domain rule: one-year plan: that year; longer period: the first
  // such day on or after the issue; no period: the year of issue).
  std::optional<int> inferred(int month, int day) const {
    if (years_.oneYear()) return years_.first;
    if (years_.first == 0) return years_.issued == 0 ? std::nullopt : std::optional<int>(years_.issued / 10000);
    int year = std::max(years_.first, years_.issued / 10000);
    if (year * 10000 + month * 100 + day < years_.issued) ++year;
    return year;
  }

  std::optional<int> yearFor(int month, int day) {
    if (const int since = number("since"); since != 0) return since;
    if (const int year = number("year"); year != 0) return year;
    inferred_ = true;
    if (!tail().empty()) return years_.first == 0 ? inferred(month, day) : std::optional<int>(years_.first);
    return inferred(month, day);
  }

  std::string tail() const { return foldForCompare(match_.group("tail", text_)); }

  // RFC 5545 rule of a tail such as "hằng tháng", "của tháng cuối quý"; "" where there is no tail.
  std::string tailRule() const {
    const std::string words = tail();
    if (words.empty()) return {};
    if (words.find("quý") != std::string::npos) return rhythms_.rule("quý");
    if (words.find("năm") != std::string::npos) return rhythms_.rule("năm");
    if (words.find("tuần") != std::string::npos) return rhythms_.rule("tuần");
    return rhythms_.rule("tháng");
  }

  // A day of the month that comes again each month or quarter: its first occurrence in the plan's period.
  int monthOfTail() const {
    const std::string words = tail();
    if (words.find("cuối quý") != std::string::npos) return 3;
    if (words.find("đầu quý") != std::string::npos) return 4;
    if (words.find("kế tiếp") != std::string::npos || words.find("tháng sau") != std::string::npos ||
        words.find("tiếp theo") != std::string::npos)
      return 2;
    return 1;
  }

  std::optional<ch::year_month_day> day() {
    const int d = number("day");
    const int m = match_.has("month") ? number("month") : monthOfTail();
    const std::optional<int> y = yearFor(m, d);
    if (!y) return std::nullopt;
    const ch::year_month_day day = ch::year(*y) / m / d;
    return day.ok() ? std::optional(day) : std::nullopt;
  }

  Times dated(ch::year_month_day due) const {
    Times times;
    times.due = iso(due);
    times.inferredYear = inferred_;
    times.namesDay = !hasYear();
    if (const std::string rule = tailRule(); !rule.empty()) {
      times.kind = "recurrence";
      times.rrule = rule;
      times.namesDay = false;
    }
    return times;
  }

  Times period(ch::year_month_day first, ch::year_month_day last) const {
    Times times;
    times.kind = "period";
    times.start = iso(first);
    times.due = iso(last);
    times.inferredYear = inferred_;
    return times;
  }

  std::optional<Times> beforeDay() {
    const auto named = day();
    return named ? std::optional(dated(dayBefore(*named))) : std::nullopt;
  }

  std::optional<Times> byDay() {
    const auto named = day();
    return named ? std::optional(dated(*named)) : std::nullopt;
  }

  // "từ ngày 01/6 đến 30/6/2026": the year of the end holds for the beginning; a beginning after the end is of the year
  // before.
  std::optional<Times> span() {
    const int d2 = number("day2"), m2 = number("month2");
    int y2 = match_.has("year2") ? number("year2") : number("year");
    if (y2 == 0) {
      inferred_ = true;
      const auto guess = inferred(m2, d2);
      if (!guess) return std::nullopt;
      y2 = *guess;
    }
    const int m1 = match_.has("month") ? number("month") : m2;
    const int y1 = match_.has("year") ? number("year") : y2;
    ch::year_month_day first = ch::year(y1) / m1 / number("day");
    const ch::year_month_day last = ch::year(y2) / m2 / d2;
    if (!match_.has("year") && last < first) first = first - ch::years(1);
    if (!first.ok() || !last.ok() || last < first) return std::nullopt;
    return period(first, last);
  }

  std::optional<Times> beforeMonth() {
    const int m = number("month");
    const auto y = m >= 1 && m <= 12 ? yearFor(m, 1) : std::nullopt;
    return y ? std::optional(dated(dayBefore(firstOf(*y, m)))) : std::nullopt;
  }

  std::optional<Times> month() {
    const int m = number("month");
    if (m < 1 || m > 12) return std::nullopt;
    const auto y = yearFor(m, 28);
    if (!y) return std::nullopt;
    if (!tail().empty()) return dated(lastOf(*y, m));
    return period(firstOf(*y, m), lastOf(*y, m));
  }

  std::optional<Times> months() {
    const int m1 = number("month"), m2 = number("month2");
    if (m1 < 1 || m1 > 12 || m2 < 1 || m2 > 12) return std::nullopt;
    int y2 = match_.has("year2") ? number("year2") : number("year");
    if (y2 == 0) {
      inferred_ = true;
      y2 = inferred(m2, 28).value_or(0);
      if (y2 == 0) return std::nullopt;
    }
    const int y1 = match_.has("year") ? number("year") : m1 > m2 ? y2 - 1 : y2;
    return period(firstOf(y1, m1), lastOf(y2, m2));
  }

  std::optional<int> quarterYear(int q) { return q >= 1 && q <= 4 ? yearFor(q * 3, 28) : std::nullopt; }

  std::optional<Times> quarter() {
    const int q = number("quarter");
    const auto y = quarterYear(q);
    return y ? std::optional(period(firstOf(*y, q * 3 - 2), lastOf(*y, q * 3))) : std::nullopt;
  }

  std::optional<Times> endQuarter() {
    const int q = number("quarter");
    const auto y = quarterYear(q);
    return y ? std::optional(dated(lastOf(*y, q * 3))) : std::nullopt;
  }

  std::optional<Times> half() {
    const auto y = yearFor(6, 30);
    if (!y) return std::nullopt;
    const bool firstHalf = foldForCompare(match_.group("half", text_)) == "đầu";
    return firstHalf ? period(firstOf(*y, 1), lastOf(*y, 6)) : period(firstOf(*y, 7), lastOf(*y, 12));
  }

  std::optional<Times> year() {
    const int y = number("year");
    if (years_.oneYear() && y == years_.first) return std::nullopt;  // the plan's own period
    return period(firstOf(y, 1), lastOf(y, 12));
  }

  std::optional<Times> spanOfYears() {
    const int y1 = number("year"), y2 = number("year2");
    if (y2 < y1 || (y1 == years_.first && y2 == years_.last)) return std::nullopt;
    return period(firstOf(y1, 1), lastOf(y2, 12));
  }

  std::optional<Times> endYear() { return dated(lastOf(number("year"), 12)); }
  std::optional<Times> beforeYear() { return dated(lastOf(number("year") - 1, 12)); }
  std::optional<Times> endSchoolYear() { return dated(lastOf(number("year"), 5)); }

  std::optional<Times> rhythm() {
    Times times;
    times.kind = "recurrence";
    const std::string rule = rhythms_.rule(match_.group("chain", text_));
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
  bool inferred_ = false;
};

int yearOf(const std::string& date) { return date.size() >= 4 ? std::stoi(date.substr(0, 4)) : 0; }

}  // namespace

PlanYears planYearsOf(const Header& header) {
  PlanYears years;
  if (header.period) {
    years.first = yearOf(header.period->start);
    years.last = yearOf(header.period->end);
  }
  if (header.date) {
    years.issued = yearOf(*header.date) * 10000;
    if (header.date->size() >= 7) years.issued += std::stoi(header.date->substr(5, 2)) * 100;
    if (header.date->size() >= 10) years.issued += std::stoi(header.date->substr(8, 2));
  }
  if (years.first == 0) years.first = years.last = years.issued / 10000;
  if (years.last == 0) years.last = years.first;
  return years;
}

std::optional<Times> Calendar::resolve(const RuleMatch& match, std::string_view text) const {
  return Resolver(rhythms_, years_, match, text).run();
}

std::optional<Times> Calendar::resolve(const NamedTime& named) const {
  const int year = years_.first != 0 ? std::max(years_.first, years_.issued / 10000) : years_.issued / 10000;
  if (year == 0) return std::nullopt;
  Times times;
  times.kind = "period";
  times.start = iso(ch::year(year) / named.firstMonth / named.firstDay);
  times.due = iso(ch::year(year) / named.lastMonth / named.lastDay);
  times.inferredYear = true;
  return times;
}

Times Calendar::recurring(Times times, const std::string& rrule) const {
  times.kind = "recurrence";
  times.rrule = rrule;
  if (times.due && years_.first != 0 && !years_.oneYear()) {
    const ch::year_month_day due = fromIso(*times.due);
    times.due = iso(ch::year(years_.first) / due.month() / due.day());
  }
  return times;
}

}  // namespace doichieu::deadlines
