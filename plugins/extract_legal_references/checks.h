// Whether the parts of a citation agree with each other and with what can be.
#pragma once

#include "citation.h"

namespace doichieu::legal {

/// Adds the flags of config/messages ("reference...") that apply.
void check(const SymbolGrammar& grammar, Citation& citation);

}  // namespace doichieu::legal
