#include "doichieu/text/numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <string>
#include <utility>

#include "base/number_words.h"
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
    if (const auto scale = valueOfWord(NumberWord::scale, word)) {
      if (*scale < 1000) {
        group += (last == 0 ? 1 : last) * *scale - last;
      } else {
        total += (group == 0 ? 1 : group) * *scale;
        group = 0;
      }
      last = 0;
    } else if (const auto unit = valueOfWord(NumberWord::unit, word)) {
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

std::optional<int> parseOrdinalWords(std::string_view words) {
  if (const auto value = valueOfWord(NumberWord::ordinal, foldForCompare(words))) return value;
  const auto value = parseNumberWords(words);
  return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
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

std::string_view comparatorSign(std::string_view comparator) {
  if (comparator == "ge") return "≥ ";
  if (comparator == "gt") return "> ";
  if (comparator == "le") return "≤ ";
  if (comparator == "lt") return "< ";
  return {};
}

std::string_view changeSign(std::string_view change) {
  if (change == "increase") return "↑ ";
  if (change == "decrease") return "↓ ";
  return {};
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
