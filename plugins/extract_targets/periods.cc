#include "periods.h"

#include <chrono>
#include <cstdio>

#include "doichieu/text/numbers.h"
#include "text_steps.h"

namespace doichieu::targets {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

int numberIn(const RuleMatch& match, std::string_view group, std::string_view words) {
  return static_cast<int>(parseNumber(match.group(group, words)).value_or(0));
}

std::string iso(const year_month_day& date) {
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()));
  return text;
}

year_month_day lastOf(year y, month m) {
  return year_month_day(y / m / std::chrono::last);
}

int quarterOf(std::string_view words) {
  if (words.empty()) return 0;
  if (isDigit(words.front())) return static_cast<int>(parseNumber(words).value_or(0));
  return parseRoman(words).value_or(0);
}

// The first and last day of what the match names; nullopt where the date does not exist.
std::optional<std::pair<year_month_day, year_month_day>> spanOf(const RuleMatch& match, std::string_view words,
                                                                year y) {
  if (match.has("month")) {
    const month m(static_cast<unsigned>(numberIn(match, "month", words)));
    if (!m.ok()) return std::nullopt;
    if (!match.has("day")) return std::pair(year_month_day(y, m, day(1)), lastOf(y, m));
    const year_month_day date(y, m, day(static_cast<unsigned>(numberIn(match, "day", words))));
    if (!date.ok()) return std::nullopt;
    return std::pair(date, date);
  }
  if (match.has("quarter")) {
    const int quarter = quarterOf(match.group("quarter", words));
    if (quarter < 1 || quarter > 4) return std::nullopt;
    const auto last = static_cast<unsigned>(quarter * 3);
    return std::pair(year_month_day(y, month(last - 2), day(1)), lastOf(y, month(last)));
  }
  return std::pair(year_month_day(y, month(1), day(1)), lastOf(y, month(12)));
}

std::optional<Period> periodOf(const RuleMatch& match, std::string_view words, int defaultYear) {
  if (match.rule->attribute("at") == "range")
    return Period{std::string(match.group("from", words)) + "-01-01", std::string(match.group("to", words)) + "-12-31"};
  const int named = match.has("year") ? numberIn(match, "year", words) : defaultYear;
  if (named == 0) return std::nullopt;
  const auto span = spanOf(match, words, year(named));
  if (!span) return std::nullopt;
  const std::string_view at = match.rule->attribute("at");
  if (at == "before") return Period{"", iso(year_month_day(std::chrono::sys_days(span->first) - std::chrono::days(1)))};
  if (at == "end") return Period{"", iso(span->second)};
  return Period{iso(span->first), iso(span->second)};
}

}  // namespace

Timing timingOf(const std::vector<RuleMatch>& matches, std::string_view words, int year) {
  Timing timing;
  int points = 0;
  std::size_t end = 0;  // of the last point in time
  for (const RuleMatch& match : matches) {
    const std::string_view use = match.rule->attribute("use");
    if (use == "yearly") timing.recurrence = std::string(match.rule->attribute("rrule"));
    if (use != "period" || match.span.begin < end) continue;
    end = match.span.end;
    std::optional<Period> period = periodOf(match, words, year);
    // "so với trung bình giai đoạn 2011 - 2015": what the plan is held against.
    if (period && year != 0 && !period->end.empty() && period->end < std::to_string(year)) continue;
    ++points;
    timing.period = std::move(period);
  }
  if (points > 1) timing.period.reset();
  return timing;
}

}  // namespace doichieu::targets
