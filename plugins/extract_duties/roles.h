// The role that a duty's words tell (config/rules/duties_roles.rules).
#pragma once

#include <string>
#include <string_view>

#include "knowledge.h"

namespace doichieu::duties {

/// Role told by the first words, circumstances passed over; "" where they tell none.
std::string roleInFirstWords(const Knowledge& knowledge, std::string_view text);

/// lead, coordinate, advise, perform or request; `requested`: the heading or the sentence only asks.
std::string roleOf(const Knowledge& knowledge, std::string_view text, bool requested);

}  // namespace doichieu::duties
