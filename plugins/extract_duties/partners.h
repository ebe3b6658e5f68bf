// With whom a duty is done.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "knowledge.h"

namespace doichieu::duties {

/// Partners behind every "phối hợp (với)" of the text and before "cùng phối hợp", each once, in reading order.
std::vector<std::string> partnersIn(const Knowledge& knowledge, std::string_view text);

}  // namespace doichieu::duties
