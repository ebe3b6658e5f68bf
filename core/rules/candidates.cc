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

// One try costs less than learning what the text holds; a scattered pattern is tried all through it.
void Candidates::dropHopeless(const Spelling& text, Hits& hits) const {
  if (hits.size() < 2 && scattered_.empty()) return;
  const LetterPairs::Seen seen = needs_.in(text);
  std::erase_if(hits, [&](const OpeningFinder::Hit& hit) { return !needs_.mayHold(seen, hit.pattern); });
}

const Candidates::Hits& Candidates::in(std::string_view text) const {
  thread_local Hits threadsOwn;
  Hits& hits = threadsOwn;
  hits.clear();
  const Spelling spelling = alphabet_.spell(text);
  openings_.findIn(spelling, hits);
  if (!scattered_.empty()) {
    std::erase_if(hits, [&](const OpeningFinder::Hit& hit) { return isScattered(hit.pattern); });
    for (const int pattern : scattered_) hits.push_back({pattern, 0});
    std::sort(hits.begin(), hits.end());
  }
  dropHopeless(spelling, hits);
  return hits;
}

const Candidates::Hits& Candidates::atStartOf(std::string_view text) const {
  thread_local Hits threadsOwn;
  Hits& hits = threadsOwn;
  hits.clear();
  openings_.findAtStart(alphabet_.spell(text, Openings::kPlaces), hits);
  if (hits.size() > 1) dropHopeless(alphabet_.spell(text), hits);
  return hits;
}

}  // namespace doichieu
