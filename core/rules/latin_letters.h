// RE2 knows the letters of all scripts, some 600 ranges of them, and every \pL of a pattern brings them all into its
// automata. Plans are written in Latin letters: with these alone the automata are built and run several times faster.
#pragma once

#include <string>
#include <string_view>

namespace doichieu {

/// The pattern with \pL, \p{Lu}, \p{Ll} and \pN meaning letters of Latin and Greek and the numbers among the signs
/// below U+2500. Letters of other scripts are no letters to such a pattern.
std::string withLatinLetters(std::string_view pattern);

}  // namespace doichieu
