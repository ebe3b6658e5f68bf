// Words of a text counted, and what two texts have of them in common. What a word is, and how it is folded, is the
// caller's to say.
#pragma once

#include <map>
#include <string>

namespace doichieu {

using WordBag = std::map<std::string, int>;

/// F1 of the words: twice those in common over all; 0 where neither has any.
double wordF1(const WordBag& a, const WordBag& b);

}  // namespace doichieu
