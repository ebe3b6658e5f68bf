#include "calendar.h"

#include <algorithm>

#include "days.h"

namespace doichieu::deadlines {
namespace {

int yearOf(const std::string& date) {
  return date.size() >= 4 ? std::stoi(date.substr(0, 4)) : 0;
}

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

std::optional<int> PlanYears::inferred(int month, int day) const {
  if (oneYear()) return first;
  if (first == 0) return issued == 0 ? std::nullopt : std::optional<int>(issued / 10000);
  int year = std::max(first, issued / 10000);
  if (year * 10000 + month * 100 + day < issued) ++year;
  return year;
}

bool PlanYears::beforePlan(const Times& times) const {
  if (first == 0 || times.inferredYear || times.rrule) return false;
  const Text& end = times.due ? times.due : times.start;
  if (!end) return false;
  const int begun = issued == 0 ? first - 1 : std::min(first, issued / 10000);
  return yearOf(*end) < begun;
}

std::optional<Times> timesOf(const NamedTime& named, const PlanYears& years) {
  const int year = years.first != 0 ? std::max(years.first, years.issued / 10000) : years.issued / 10000;
  if (year == 0) return std::nullopt;
  Times times;
  times.kind = "period";
  times.start = iso(dayOf(year, named.firstMonth, named.firstDay));
  times.due = iso(dayOf(year, named.lastMonth, named.lastDay));
  times.inferredYear = true;
  return times;
}

Times recurring(Times times, const std::string& rrule, const PlanYears& years) {
  const bool span = times.start.has_value();  // "hằng năm, trong quý I": a span keeps its first year after the issue
  times.kind = "recurrence";
  times.rrule = rrule;
  times.start.reset();
  times.namesDay = false;
  if (times.due && !span && years.first != 0 && !years.oneYear()) {
    const Day due = fromIso(*times.due);
    times.due = iso(std::chrono::year(years.first) / due.month() / due.day());
  }
  return times;
}

}  // namespace doichieu::deadlines
