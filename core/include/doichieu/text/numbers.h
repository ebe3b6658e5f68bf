// Numbers as Vietnamese documents write them: "2.460" is 2460, "2,5" is 2.5, "03" is 3, "25 000" is 25000, "một" is 1.
// Number words: config/text/number_words.tsv. All functions take UTF-8 and are thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace doichieu {

/// Value of a token of digits with Vietnamese separators. A dot before exactly three digits parts thousands, a comma
/// parts decimals; "1.5" (a foreign decimal) is read as 1.5.
std::optional<double> parseNumber(std::string_view digits);
/// Value of a number word or group of words ("ba", "mười hai", "hai mươi mốt", "một trăm"); nullopt where it is none.
std::optional<double> parseNumberWords(std::string_view words);
/// Value of the words behind "thứ" ("nhất", "hai", "mười hai"); nullopt where they are none.
std::optional<int> parseOrdinalWords(std::string_view words);
/// Value of a Roman numeral in capitals ("IV"); nullopt where it is none.
std::optional<int> parseRoman(std::string_view numeral);

/// Vietnamese writes 2.460 and 2,5; English 2,460 and 2.5.
struct NumberMarks {
  char group;  ///< between thousands
  char point;  ///< before decimals
};
inline constexpr NumberMarks kVietnameseMarks{'.', ','}, kEnglishMarks{',', '.'};

/// How a comparator of records ("ge", "gt", "le", "lt") is written before its number, "≥ "; "" for the others.
std::string_view comparatorSign(std::string_view comparator);
/// The same for "increase" and "decrease": "↑ ".
std::string_view changeSign(std::string_view change);

/// `value` rounded to at most `decimals` figures behind the point, without trailing zeros.
std::string writtenNumber(double value, NumberMarks marks, int decimals = 10);

}  // namespace doichieu
