#include "doichieu/text/numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "doichieu/text/fold.h"
#include "doichieu/text/utf8.h"

namespace doichieu {
namespace {

std::optional<double> asDouble(const std::string& digits) {
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

// True where every group after the first separator has exactly three digits: "2.460", "1.000.000", "25 000".
bool partsThousands(std::string_view digits, char separator) {
  std::size_t run = 0;
  bool seen = false;
  for (const char c : digits) {
    if (c == separator) {
      if (run == 0 || run > 3 || (seen && run != 3)) return false;
      seen = true;
      run = 0;
    } else if (isDigit(c)) {
      ++run;
    } else {
      return false;
    }
  }
  return seen && run == 3;
}

std::string without(std::string_view digits, char separator) {
  std::string out;
  for (const char c : digits)
    if (c != separator) out.push_back(c);
  return out;
}

// The number words of the language: closed, so they stand here. "năm" and "một" are ambiguous in running text; whether
// they are numbers there is the caller's decision.
constexpr std::array<std::pair<std::string_view, int>, 19> kUnits = {{{"không", 0},
                                                                      {"một", 1},
                                                                      {"mốt", 1},
                                                                      {"hai", 2},
                                                                      {"ba", 3},
                                                                      {"bốn", 4},
                                                                      {"tư", 4},
                                                                      {"năm", 5},
                                                                      {"lăm", 5},
                                                                      {"nhăm", 5},
                                                                      {"sáu", 6},
                                                                      {"bảy", 7},
                                                                      {"bẩy", 7},
                                                                      {"tám", 8},
                                                                      {"chín", 9},
                                                                      {"mười", 10},
                                                                      {"linh", 0},
                                                                      {"lẻ", 0},
                                                                      {"rưỡi", -1}}};
constexpr std::array<std::pair<std::string_view, int>, 8> kScales = {{{"mươi", 10},
                                                                      {"chục", 10},
                                                                      {"trăm", 100},
                                                                      {"nghìn", 1000},
                                                                      {"ngàn", 1000},
                                                                      {"vạn", 10000},
                                                                      {"triệu", 1000000},
                                                                      {"tỷ", 1000000000}}};

template <std::size_t N>
std::optional<int> valueIn(const std::array<std::pair<std::string_view, int>, N>& table, std::string_view word) {
  for (const auto& [name, value] : table)
    if (name == word) return value;
  return std::nullopt;
}

}  // namespace

std::optional<double> parseNumber(std::string_view digits) {
  if (digits.empty() || !isDigit(digits.front()) || !isDigit(digits.back())) return std::nullopt;
  const std::size_t comma = digits.find(',');
  if (comma != std::string_view::npos) {
    if (digits.find(',', comma + 1) != std::string_view::npos) return std::nullopt;
    std::string whole(digits.substr(0, comma));
    if (whole.find('.') != std::string::npos) {
      if (!partsThousands(whole, '.')) return std::nullopt;
      whole = without(whole, '.');
    }
    return asDouble(whole + "." + std::string(digits.substr(comma + 1)));
  }
  for (const char separator : {'.', ' '})
    if (partsThousands(digits, separator)) return asDouble(without(digits, separator));
  return asDouble(std::string(digits));
}

std::optional<double> parseNumberWords(std::string_view words) {
  double total = 0, group = 0, last = 0;
  bool any = false;
  const std::string folded = foldForCompare(words);
  for (std::size_t at = 0; at < folded.size();) {
    std::size_t end = folded.find(' ', at);
    if (end == std::string::npos) end = folded.size();
    const std::string_view word = std::string_view(folded).substr(at, end - at);
    at = end + 1;
    if (const auto scale = valueIn(kScales, word)) {
      if (*scale < 1000) {
        group += (last == 0 ? 1 : last) * *scale - last;
      } else {
        total += (group == 0 ? 1 : group) * *scale;
        group = 0;
      }
      last = 0;
    } else if (const auto unit = valueIn(kUnits, word); unit && *unit >= 0) {
      last = *unit;
      group += last;
    } else {
      return std::nullopt;
    }
    any = true;
  }
  if (!any) return std::nullopt;
  return total + group;
}

std::optional<int> parseRoman(std::string_view numeral) {
  constexpr std::array<std::pair<std::string_view, int>, 13> kDigits = {{{"M", 1000},
                                                                         {"CM", 900},
                                                                         {"D", 500},
                                                                         {"CD", 400},
                                                                         {"C", 100},
                                                                         {"XC", 90},
                                                                         {"L", 50},
                                                                         {"XL", 40},
                                                                         {"X", 10},
                                                                         {"IX", 9},
                                                                         {"V", 5},
                                                                         {"IV", 4},
                                                                         {"I", 1}}};
  if (numeral.empty()) return std::nullopt;
  int value = 0;
  std::string_view rest = numeral;
  for (const auto& [digit, worth] : kDigits)
    while (rest.substr(0, digit.size()) == digit) {
      value += worth;
      rest.remove_prefix(digit.size());
    }
  if (!rest.empty()) return std::nullopt;
  std::string canonical;
  int left = value;
  for (const auto& [digit, worth] : kDigits)
    for (; left >= worth; left -= worth) canonical += digit;
  return canonical == numeral ? std::optional<int>(value) : std::nullopt;
}

std::string writtenNumber(double value, NumberMarks marks, int decimals) {
  std::array<char, 400> buffer{};  // the largest double has 309 figures before the point
  std::snprintf(buffer.data(), buffer.size(), "%.*f", decimals, value);
  std::string digits = buffer.data();
  const std::size_t point = std::min(digits.find('.'), digits.size());
  if (point < digits.size()) {
    digits.erase(std::max(digits.find_last_not_of('0') + 1, point));
    if (digits.size() == point + 1) digits.pop_back();
    if (digits.size() > point) digits[point] = marks.point;
  }
  const std::size_t first = digits.front() == '-' ? 1 : 0;
  for (std::size_t at = point; at > first + 3; at -= 3) digits.insert(at - 3, 1, marks.group);
  return digits;
}

}  // namespace doichieu
