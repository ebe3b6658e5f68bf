// Capitals that a legacy encoding cannot write: TCVN3 (and the common table of VPS) have no bytes for capitals with
// marks, so that "CỘNG HÒA XÃ HỘI" was typed as "CộNG HòA Xã HộI" and set in a font that hides the difference.
#pragma once

#include <string>
#include <string_view>

#include "doichieu/text/decode.h"

namespace doichieu {

bool lacksCapitals(Encoding encoding);

/// Words in which a capital follows a small letter with a mark become capitals; so do words such as "Xã", whose only
/// plain letter is their first, between words in capitals of the same line.
std::string restoredCapitals(std::string_view text);

}  // namespace doichieu
