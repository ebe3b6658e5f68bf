// Rules tried without diacritics, for text from a recognizer that lost or changed some: "MỤC TIỀU", "KÊ HOẠCH".
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "doichieu/rules/rule_set.h"

namespace doichieu {

/// The letters without tone marks, hats and horns, đ as d; case stays.
std::string withoutMarks(std::string_view text);

/// The rules of a file with the marks taken from their patterns, to be tried on withoutMarks() text.
RuleSet loadPlainRules(const std::filesystem::path& file);

}  // namespace doichieu
