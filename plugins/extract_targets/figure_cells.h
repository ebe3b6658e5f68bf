// Figures of table cells: what a bare number counts is printed in another cell, in the header or in the indicator.
#pragma once

#include <string>
#include <string_view>

namespace doichieu::targets {

/// Short and with a digit: "không quá 15", "từ 75 trở lên"; longer cells hold prose.
bool looksLikeFigure(std::string_view cell);
bool hasDigit(std::string_view text);
bool hasLetter(std::string_view text);
/// The year that a header names ("Đến năm 2025", "Kế hoạch 2026"); 0 where it names none.
int yearIn(std::string_view header);

/// The unit in brackets at the end of a header or an indicator: "(%)", "(ĐVT: triệu đồng)"; "" where there is none.
std::string unitInBrackets(std::string_view text);
/// The text without that bracket.
std::string_view withoutUnitInBrackets(std::string_view text);

/// "12 - 13" and "%" are "12 - 13%", "từ 75 trở lên" and "%" are "từ 75% trở lên": the unit goes behind the last digit,
/// and behind each of "60; 25".
std::string withUnit(std::string_view cell, const std::string& unit);

}  // namespace doichieu::targets
