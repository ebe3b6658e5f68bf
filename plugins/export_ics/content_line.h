// Content lines of RFC 5545: escaped, folded after 75 octets, ended by CRLF.
#pragma once

#include <string>
#include <string_view>

namespace doichieu::ics {

/// Text as a property value: backslash, comma, semicolon and line breaks escaped (3.3.11).
std::string escaped(std::string_view text);
/// "NAME:value" folded so that no line is longer than 75 octets and no letter is torn (3.1).
std::string contentLine(std::string_view name, std::string_view value);

}  // namespace doichieu::ics
