#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace doichieu::make_scans {

/// Without white space at either end.
std::string_view trimmed(std::string_view text);

/// The trimmed pieces between separators; an empty text gives one empty piece.
std::vector<std::string> splitTrimmed(std::string_view text, std::string_view separator);

/// The raw pieces between separators.
std::vector<std::string_view> splitRaw(std::string_view text, char separator);

}  // namespace doichieu::make_scans
