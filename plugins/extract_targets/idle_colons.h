// Colons that part a number from its own predicate.
#pragma once

#include <string>
#include <string_view>

#include "lexicon.h"

namespace doichieu::targets {

/// "tỷ lệ hộ nghèo giảm xuống: 3%", "đạt trên: 90%": the colon says nothing. It is blanked, so that every place stays
/// where it is.
std::string withoutIdleColons(const Lexicon& lexicon, std::string_view statement);

}  // namespace doichieu::targets
