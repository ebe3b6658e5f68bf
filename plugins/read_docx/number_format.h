// Numbers as list labels show them (ECMA-376 part 1, 17.18.59 ST_NumberFormat).
#pragma once

#include <string>
#include <string_view>

namespace doichieu {

/// "decimal", "upperRoman", "lowerLetter" ...; formats that plans do not use are shown as plain numbers.
std::string formatNumber(int number, std::string_view format);
std::string superscript(int number);

}  // namespace doichieu
