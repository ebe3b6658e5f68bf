// Days of the calendar and their ISO 8601 text.
#pragma once

#include <chrono>
#include <string>

namespace doichieu::deadlines {

using Day = std::chrono::year_month_day;

std::string iso(Day day);
Day fromIso(const std::string& text);
inline Day dayBefore(Day day) {
  return std::chrono::sys_days(day) - std::chrono::days(1);
}
inline Day dayAfter(Day day) {
  return std::chrono::sys_days(day) + std::chrono::days(1);
}
inline Day lastOf(int year, int month) {
  return Day(std::chrono::year(year) / month / std::chrono::last);
}
inline Day firstOf(int year, int month) {
  return std::chrono::year(year) / month / 1;
}
inline Day dayOf(int year, int month, int day) {
  return std::chrono::year(year) / month / day;
}

/// As a number, yyyymmdd.
inline int numberOf(Day day) {
  return static_cast<int>(day.year()) * 10000 + static_cast<int>(static_cast<unsigned>(day.month())) * 100 +
         static_cast<int>(static_cast<unsigned>(day.day()));
}

}  // namespace doichieu::deadlines
