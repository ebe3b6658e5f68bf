// What this room compiles in of config/text.
#pragma once

#include "base/embedded_table.h"

namespace doichieu::embedded {

extern const Table kSyllables;    // rhyme, onsets
extern const Table kEncodings;    // scheme, bytes, text
extern const Table kLegacyFonts;  // font, ending, scheme, capitals

}  // namespace doichieu::embedded
