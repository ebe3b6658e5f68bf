#include "idle_colons.h"

#include <algorithm>

#include "text_steps.h"

namespace doichieu::targets {
namespace {

constexpr Senses kPredicates = {Sense::ge,       Sense::gt,       Sense::le,      Sense::lt,    Sense::reach,
                                Sense::increase, Sense::decrease, Sense::levelUp, Sense::level, Sense::levelDown};

}  // namespace

std::string withoutIdleColons(const Lexicon& lexicon, std::string_view statement) {
  std::string plain(statement);
  std::vector<WordMark> words;
  for (std::size_t at = plain.find(':'); at != std::string::npos; at = plain.find(':', at + 1)) {
    const std::size_t next = skipBlanks(statement, at + 1);
    if (next >= plain.size() || !isDigit(plain[next])) continue;
    if (words.empty()) words = lexicon.find(statement);
    const std::size_t end = skipBlanksBack(statement, at);
    if (std::any_of(words.begin(), words.end(),
                    [&](const WordMark& m) { return m.span.end == end && m.senses.any(kPredicates); }))
      plain[at] = ' ';
  }
  return plain;
}

}  // namespace doichieu::targets
