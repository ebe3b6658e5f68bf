// How well a token fits the spelling of a Vietnamese syllable: onset, rhyme, tone, and where the tone mark stands.
#pragma once

#include <string_view>

namespace doichieu {

enum class SyllableFit {
  none,           // no syllable: a foreign word, an abbreviation, a misreading
  misplacedTone,  // a syllable whose tone mark stands on the wrong letter ("họat"): a typing or reading error
  possible,       // well formed, but not among the attested pairs of onset and rhyme
  attested
};

/// One token of letters, any case, NFC or NFD. Both styles of tone placement (hòa, hoà) are right.
SyllableFit fitOfSyllable(std::string_view token);

}  // namespace doichieu
