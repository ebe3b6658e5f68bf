#include "rules/opening_finder.h"

#include <algorithm>
#include <bit>

namespace doichieu {
namespace {

std::vector<std::vector<bool>> takenBy(const Opening& opening, const Alphabet& alphabet) {
  std::vector<std::vector<bool>> takes;
  for (const std::vector<int>& place : opening) {
    std::vector<bool>& letters = takes.emplace_back(alphabet.size());
    for (const int set : place)
      for (std::size_t letter = 0; letter < alphabet.size(); ++letter)
        if (alphabet.lettersOf(set)[letter]) letters[letter] = true;
  }
  return takes;
}

template <typename Sortable>
void sortOnce(std::vector<Sortable>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

}  // namespace

OpeningFinder::OpeningFinder(const std::vector<Openings>& patterns, const Alphabet& alphabet) {
  std::vector<std::pair<Opening, int>> atStart, behindStart;
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    for (const Opening& opening : patterns[i].atStart) atStart.emplace_back(opening, static_cast<int>(i));
    for (const Opening& opening : patterns[i].behindStart) behindStart.emplace_back(opening, static_cast<int>(i));
  }
  atStart_ = tablesOf(std::move(atStart), alphabet);
  behindStart_ = tablesOf(std::move(behindStart), alphabet);
}

// Sorted, openings that begin alike come into the same group, and the group's bit stays telling.
std::vector<OpeningFinder::Table> OpeningFinder::tablesOf(std::vector<std::pair<Opening, int>> openings,
                                                          const Alphabet& alphabet) {
  std::sort(openings.begin(), openings.end());
  std::vector<Table> tables((openings.size() + kMostInTable - 1) / kMostInTable);
  const std::size_t groups = tables.size() * kGroups;
  for (std::size_t i = 0; i < openings.size(); ++i) {
    const std::size_t group = i * groups / std::max(openings.size(), groups);
    tables[group / kGroups].add(group % kGroups, {openings[i].second, takenBy(openings[i].first, alphabet)},
                                alphabet.size());
  }
  return tables;
}

void OpeningFinder::Table::add(std::size_t group, Entry entry, std::size_t letters) {
  groups_.resize(letters);
  for (std::size_t letter = 0; letter < letters; ++letter)
    for (std::size_t place = 0; place < kPlaces; ++place)
      if (place >= entry.takes.size() || entry.takes[place][letter])
        groups_[letter][place] |= std::uint64_t{1} << group;
  entries_[group].push_back(std::move(entry));
}

void OpeningFinder::Table::addHits(std::uint64_t groups, const Letter* letters, std::size_t at,
                                   std::vector<Hit>& hits) const {
  for (; groups != 0; groups &= groups - 1)
    for (const Entry& entry : entries_[static_cast<std::size_t>(std::countr_zero(groups))]) {
      std::size_t place = 0;
      while (place < entry.takes.size() && entry.takes[place][letters[place]]) ++place;
      if (place == entry.takes.size()) hits.push_back({entry.pattern, at});
    }
}

// Most places are told by their first three letters.
void OpeningFinder::Table::findFrom(std::size_t first, std::size_t last, const Spelling& text,
                                    std::vector<Hit>& hits) const {
  const Row* const rows = groups_.data();
  const Letter* letters = text.letters + first;
  const Row* row = rows + letters[0];
  const Row* next = rows + letters[1];
  for (std::size_t i = first; i <= last; ++i, ++letters) {
    const Row* const third = rows + letters[2];
    std::uint64_t found = (*row)[0] & (*next)[1] & (*third)[2];
    row = next;
    next = third;
    if (found == 0) continue;
    for (std::size_t place = 3; place < kPlaces; ++place) found &= rows[letters[place]][place];
    if (found != 0) addHits(found, letters, text.places[i], hits);
  }
}

void OpeningFinder::findIn(const Spelling& text, std::vector<Hit>& hits) const {
  for (const Table& table : atStart_) table.findFrom(0, 0, text, hits);
  for (const Table& table : behindStart_)
    if (text.size > 0) table.findFrom(1, text.size, text, hits);
  sortOnce(hits);
}

void OpeningFinder::findAtStart(const Spelling& text, std::vector<Hit>& hits) const {
  for (const Table& table : atStart_) table.findFrom(0, 0, text, hits);
  sortOnce(hits);
}

}  // namespace doichieu
