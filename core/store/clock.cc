#include "store/clock.h"

#include <Poco/DateTime.h>
#include <Poco/DateTimeFormatter.h>
#include <Poco/Timestamp.h>

#include <algorithm>
#include <cctype>

namespace doichieu {
namespace {

bool digits(const std::string& text, std::size_t from, std::size_t count) {
  return text.size() >= from + count && std::all_of(text.begin() + from, text.begin() + from + count,
                                                    [](unsigned char c) { return std::isdigit(c) != 0; });
}

bool isYear(const std::string& date) {
  return date.size() == 4 && digits(date, 0, 4);
}
bool isMonth(const std::string& date) {
  return date.size() == 7 && digits(date, 0, 4) && date[4] == '-' && digits(date, 5, 2);
}

}  // namespace

std::string utcNow(std::chrono::milliseconds ahead) {
  return Poco::DateTimeFormatter::format(Poco::Timestamp() + ahead.count() * 1000, "%Y-%m-%dT%H:%M:%S.%iZ");
}

std::string firstDayOf(const std::string& date) {
  if (isYear(date)) return date + "-01-01";
  if (isMonth(date)) return date + "-01";
  return date;
}

std::string lastDayOf(const std::string& date) {
  if (isYear(date)) return date + "-12-31";
  if (!isMonth(date)) return date;
  const int month = std::stoi(date.substr(5, 2));
  if (month < 1 || month > 12) return date;
  return date + "-" + std::to_string(Poco::DateTime::daysOfMonth(std::stoi(date.substr(0, 4)), month));
}

}  // namespace doichieu
