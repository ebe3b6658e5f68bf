#include "rules/opening_finder.h"

#include <algorithm>
#include <bit>

namespace doichieu {
namespace {

// Gives the letters that the opening takes at a place to visit(letter). Behind its last place it takes any.
template <typename Visit>
void forLetters(const Opening& opening, std::size_t place, const Alphabet& alphabet, const Visit& visit) {
  const auto takes = [&](std::size_t letter) {
    return place >= opening.size() || std::any_of(opening[place].begin(), opening[place].end(),
                                                  [&](int set) { return alphabet.lettersOf(set)[letter]; });
  };
  for (std::size_t letter = 0; letter < alphabet.size(); ++letter)
    if (takes(letter)) visit(letter);
}

template <typename Sortable>
void sortOnce(std::vector<Sortable>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

}  // namespace

void OpeningFinder::Table::add(const Opening& opening, int pattern, const Alphabet& alphabet) {
  const std::uint64_t bit = std::uint64_t{1} << size_;
  for (std::size_t place = 0; place < kPlaces; ++place)
    forLetters(opening, place, alphabet, [&](std::size_t letter) { takes_[place * letters_ + letter] |= bit; });
  patterns_[size_++] = pattern;
}

// Most openings are told by their first three letters.
void OpeningFinder::Table::addHits(const Spelling& text, std::size_t letter, std::vector<Hit>& hits) const {
  const Letter* const letters = text.letters + letter;
  const std::uint64_t* const takes = takes_.data();
  std::uint64_t found = takes[letters[0]] & takes[letters_ + letters[1]] & takes[2 * letters_ + letters[2]];
  if (found == 0) return;
  for (std::size_t place = 3; place < kPlaces; ++place) found &= takes[place * letters_ + letters[place]];
  for (; found != 0; found &= found - 1)
    hits.push_back({patterns_[static_cast<std::size_t>(std::countr_zero(found))], text.places[letter]});
}

// Sorted, openings that begin alike come into the same table, and the others are done with at their first letters.
OpeningFinder::Group::Group(std::vector<std::pair<Opening, int>> openings, const Alphabet& alphabet)
    : letters_(alphabet.size()), begins_(letters_ * letters_) {
  std::sort(openings.begin(), openings.end());
  for (const auto& [opening, pattern] : openings) {
    if (tables_.empty() || tables_.back().isFull()) tables_.emplace_back(letters_);
    tables_.back().add(opening, pattern, alphabet);
    forLetters(opening, 0, alphabet, [&, &begin = opening](std::size_t letter) {
      forLetters(begin, 1, alphabet, [&](std::size_t next) { begins_[letter * letters_ + next] = 1; });
    });
  }
}

void OpeningFinder::Group::addHits(const Spelling& text, std::size_t first, std::size_t last,
                                   std::vector<Hit>& hits) const {
  if (tables_.empty()) return;
  for (std::size_t letter = first; letter <= last; ++letter)
    if (mayBegin(text.letters[letter], text.letters[letter + 1]))
      for (const Table& table : tables_) table.addHits(text, letter, hits);
}

OpeningFinder::OpeningFinder(const std::vector<Openings>& patterns, const Alphabet& alphabet) {
  std::vector<std::pair<Opening, int>> atStart, behindStart;
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    for (const Opening& opening : patterns[i].atStart) atStart.emplace_back(opening, static_cast<int>(i));
    for (const Opening& opening : patterns[i].behindStart) behindStart.emplace_back(opening, static_cast<int>(i));
  }
  atStart_ = Group(std::move(atStart), alphabet);
  behindStart_ = Group(std::move(behindStart), alphabet);
}

void OpeningFinder::findIn(const Spelling& text, std::vector<Hit>& hits) const {
  atStart_.addHits(text, 0, 0, hits);
  behindStart_.addHits(text, 1, text.size, hits);
  sortOnce(hits);
}

void OpeningFinder::findAtStart(const Spelling& text, std::vector<Hit>& hits) const {
  atStart_.addHits(text, 0, 0, hits);
  sortOnce(hits);
}

}  // namespace doichieu
