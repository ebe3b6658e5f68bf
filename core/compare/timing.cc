#include "compare/timing.h"

#include <array>
#include <charconv>
#include <string_view>
#include <utility>

#include "doichieu/text/dates.h"

namespace doichieu::compare {
namespace {

constexpr std::array<std::pair<std::string_view, double>, 4> kTimesAYear = {
    {{"YEARLY", 1}, {"MONTHLY", 12}, {"WEEKLY", 52}, {"DAILY", 365}}};

/// The value of a part of a recurrence rule (RFC 5545): "MONTHLY" of FREQ in "FREQ=MONTHLY;INTERVAL=3".
std::string_view partOf(std::string_view rule, std::string_view name) {
  for (std::size_t begin = 0; begin < rule.size();) {
    const std::size_t end = std::min(rule.find(';', begin), rule.size());
    const std::string_view part = rule.substr(begin, end - begin);
    if (part.size() > name.size() && part.starts_with(name) && part[name.size()] == '=')
      return part.substr(name.size() + 1);
    begin = end + 1;
  }
  return {};
}

int numberIn(std::string_view text, int otherwise) {
  int number = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number > 0 ? number : otherwise;
}

double timesAYear(std::string_view rule) {
  for (const auto& [word, times] : kTimesAYear)
    if (partOf(rule, "FREQ") == word) return times / numberIn(partOf(rule, "INTERVAL"), 1);
  return 0;
}

/// The years from that of `start` to that of `end`, both counted; 0 where either is none.
double yearsBetween(const std::string& start, const std::string& end) {
  const int first = numberIn(std::string_view(start).substr(0, 4), 0);
  const int last = numberIn(std::string_view(end).substr(0, 4), 0);
  return first > 0 && last >= first ? last - first + 1 : 0;
}

}  // namespace

Timing timingOf(const Target& target, const Header& header) {
  const Period plan = header.period.value_or(Period{});
  const Period own = target.period.value_or(Period{});
  Timing timing;
  timing.timesAYear = timesAYear(target.recurrence.value_or(""));
  if (timing.timesAYear == 0) timing.lastDay = lastDayOf(own.end);
  timing.isPlansEnd = !own.end.empty() && lastDayOf(own.end) == lastDayOf(plan.end);
  timing.years = yearsBetween(own.start.empty() ? plan.start : own.start, own.end.empty() ? plan.end : own.end);
  return timing;
}

}  // namespace doichieu::compare
