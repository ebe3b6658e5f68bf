#include "doichieu/text/dates.h"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "base/number_words.h"
#include "doichieu/text/fold.h"
#include "doichieu/text/numbers.h"

namespace doichieu {
namespace {

constexpr int kLastYearOfThisCentury = 50;

std::optional<int> wholeNumber(std::string_view printed) {
  std::string digits;
  for (const char c : printed)
    if (c != ' ') digits.push_back(c);
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

std::optional<int> monthNumber(std::string_view printed) {
  if (const auto digits = wholeNumber(printed)) return digits;
  const std::string word = foldForCompare(printed);
  if (const auto named = valueOfWord(NumberWord::month, word)) return named;
  const auto value = parseNumberWords(word);
  return value ? std::optional<int>(static_cast<int>(*value)) : std::nullopt;
}

std::string twoDigits(int value) {
  return (value < 10 ? "-0" : "-") + std::to_string(value);
}

/// True where `date` has digits where `shape` has noughts, and is as long.
bool hasShape(std::string_view date, std::string_view shape) {
  return std::equal(date.begin(), date.end(), shape.begin(), shape.end(),
                    [](char c, char wanted) { return wanted == '0' ? c >= '0' && c <= '9' : c == wanted; });
}

bool isYear(std::string_view date) {
  return hasShape(date, "0000");
}
bool isMonth(std::string_view date) {
  return hasShape(date, "0000-00");
}

}  // namespace

std::optional<std::string> isoDate(std::string_view day, std::string_view month, std::string_view year) {
  day = trimmed(day), month = trimmed(month), year = trimmed(year);
  auto y = wholeNumber(year);
  if (!y) return std::nullopt;
  if (year.size() <= 2) *y += *y <= kLastYearOfThisCentury ? 2000 : 1900;
  if (*y < 1000 || *y > 9999) return std::nullopt;
  std::string iso = std::to_string(*y);
  if (month.empty()) return day.empty() ? std::optional(iso) : std::nullopt;
  const auto m = monthNumber(month);
  if (!m || *m < 1 || *m > 12) return std::nullopt;
  iso += twoDigits(*m);
  if (day.empty()) return iso;
  const auto d = wholeNumber(day);
  if (!d || *d < 1) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*y), std::chrono::month(static_cast<unsigned>(*m)),
                                         std::chrono::day(static_cast<unsigned>(*d))};
  return date.ok() ? std::optional(iso + twoDigits(*d)) : std::nullopt;
}

std::string firstDayOf(const std::string& date) {
  if (isYear(date)) return date + "-01-01";
  return isMonth(date) ? date + "-01" : date;
}

std::string lastDayOf(const std::string& date) {
  if (isYear(date)) return date + "-12-31";
  if (!isMonth(date)) return date;
  const auto month = static_cast<unsigned>(*wholeNumber(std::string_view(date).substr(5)));
  const std::chrono::year_month_day_last last{std::chrono::year(*wholeNumber(std::string_view(date).substr(0, 4))),
                                              std::chrono::month_day_last(std::chrono::month(month))};
  return last.ok() ? date + twoDigits(static_cast<int>(static_cast<unsigned>(last.day()))) : date;
}

}  // namespace doichieu
