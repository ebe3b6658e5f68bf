#include "number_format.h"

#include <array>
#include <utility>

namespace doichieu {
namespace {

constexpr int kHighestRoman = 3999;
constexpr int kMostLetters = 30 * 26;

std::string roman(int number, bool upper) {
  constexpr std::array<std::pair<int, std::string_view>, 13> kSigns = {{{1000, "m"},
                                                                        {900, "cm"},
                                                                        {500, "d"},
                                                                        {400, "cd"},
                                                                        {100, "c"},
                                                                        {90, "xc"},
                                                                        {50, "l"},
                                                                        {40, "xl"},
                                                                        {10, "x"},
                                                                        {9, "ix"},
                                                                        {5, "v"},
                                                                        {4, "iv"},
                                                                        {1, "i"}}};
  std::string text;
  for (const auto& [value, sign] : kSigns)
    for (; number >= value; number -= value) text += sign;
  if (upper)
    for (char& letter : text) letter = static_cast<char>(letter - 'a' + 'A');
  return text;
}

/// a ... z, aa, bb ...: Word repeats the letter.
std::string letters(int number, char first) {
  return std::string(static_cast<std::size_t>((number - 1) / 26 + 1), static_cast<char>(first + (number - 1) % 26));
}

}  // namespace

std::string formatNumber(int number, std::string_view format) {
  const bool positive = number > 0;
  if (format == "none") return "";
  if (format == "upperRoman" && positive && number <= kHighestRoman) return roman(number, true);
  if (format == "lowerRoman" && positive && number <= kHighestRoman) return roman(number, false);
  if (format == "upperLetter" && positive && number <= kMostLetters) return letters(number, 'A');
  if (format == "lowerLetter" && positive && number <= kMostLetters) return letters(number, 'a');
  if (format == "decimalZero" && number >= 0 && number < 10) return "0" + std::to_string(number);
  return std::to_string(number);
}

std::string superscript(int number) {
  constexpr std::array<std::string_view, 10> kDigits = {"\u2070", "\u00B9", "\u00B2", "\u00B3", "\u2074",
                                                        "\u2075", "\u2076", "\u2077", "\u2078", "\u2079"};
  std::string text;
  for (char digit : std::to_string(number))
    if (digit >= '0' && digit <= '9') text += kDigits[static_cast<std::size_t>(digit - '0')];
  return text;
}

}  // namespace doichieu
