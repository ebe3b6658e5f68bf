#include "rules/candidates.h"

#include <algorithm>

#include "rules/openings.h"

namespace doichieu {

Candidates::Candidates(const std::vector<Pattern>& patterns) {
  LetterSets letters;
  std::vector<Openings> openings;
  std::vector<NeededLiterals> needed;
  for (const Pattern& pattern : patterns) {
    openings.push_back(openingsOf(pattern.text(), letters));
    isScattered_.push_back(openings.back().scattered);
    if (isScattered_.back()) scattered_.push_back(static_cast<int>(openings.size()) - 1);
    needed.push_back(pattern.needed());
    LetterPairs::addLetters(needed.back(), letters);
  }
  alphabet_ = Alphabet(letters);
  openings_ = OpeningFinder(openings, alphabet_);
  needs_ = LetterPairs(needed, letters, alphabet_);
}

std::vector<OpeningFinder::Hit> Candidates::in(std::string_view text) const {
  const Spelling spelling = alphabet_.spell(text);
  std::vector<OpeningFinder::Hit> hits = openings_.hitsIn(spelling);
  std::erase_if(hits, [&](const OpeningFinder::Hit& hit) { return isScattered(hit.pattern); });
  for (const int pattern : scattered_) hits.push_back({pattern, 0});
  if (hits.empty()) return hits;
  const LetterPairs::Seen seen = needs_.in(spelling);
  std::erase_if(hits, [&](const OpeningFinder::Hit& hit) { return !needs_.mayHold(seen, hit.pattern); });
  if (!scattered_.empty()) std::sort(hits.begin(), hits.end());
  return hits;
}

std::vector<int> Candidates::atStartOf(std::string_view text) const {
  std::vector<int> patterns = openings_.atStartOf(alphabet_.spell(text, Openings::kPlaces));
  if (patterns.empty()) return patterns;
  const LetterPairs::Seen seen = needs_.in(alphabet_.spell(text));
  std::erase_if(patterns, [&](int pattern) { return !needs_.mayHold(seen, pattern); });
  return patterns;
}

}  // namespace doichieu
