#include "rules/opening_finder.h"

#include <algorithm>
#include <bit>

namespace doichieu {
namespace {

constexpr std::size_t kFew = 8;  // as many as most texts have

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
    tables[group / kGroups].add(group % kGroups, {openings[i].second, takenBy(openings[i].first, alphabet)}, alphabet.size());
  }
  return tables;
}

void OpeningFinder::Table::add(std::size_t group, Entry entry, std::size_t letters) {
  groups_.resize(letters);
  for (std::size_t letter = 0; letter < letters; ++letter)
    for (std::size_t place = 0; place < kPlaces; ++place)
      if (place >= entry.takes.size() || entry.takes[place][letter]) groups_[letter][place] |= std::uint64_t{1} << group;
  entries_[group].push_back(std::move(entry));
}

inline std::uint64_t OpeningFinder::Table::groupsAt(const Letter* letters) const {
  std::uint64_t found = groups_[letters[0]][0] & groups_[letters[1]][1] & groups_[letters[2]][2];
  for (std::size_t place = 3; found != 0 && place < kPlaces; ++place) found &= groups_[letters[place]][place];
  return found;
}

template <typename Visit>
void OpeningFinder::Table::forPatternsAt(const Letter* letters, const Visit& visit) const {
  for (std::uint64_t found = groupsAt(letters); found != 0; found &= found - 1)
    for (const Entry& entry : entries_[static_cast<std::size_t>(std::countr_zero(found))]) {
      std::size_t place = 0;
      while (place < entry.takes.size() && entry.takes[place][letters[place]]) ++place;
      if (place == entry.takes.size()) visit(entry.pattern);
    }
}

std::vector<OpeningFinder::Hit> OpeningFinder::hitsIn(const Spelling& text) const {
  std::vector<Hit> hits;
  hits.reserve(kFew);
  for (const Table& table : atStart_)
    table.forPatternsAt(text.letters, [&](int pattern) { hits.push_back({pattern, 0}); });
  for (const Table& table : behindStart_)
    for (std::size_t i = 1; i <= text.size; ++i)
      table.forPatternsAt(text.letters + i, [&](int pattern) { hits.push_back({pattern, text.places[i]}); });
  sortOnce(hits);
  return hits;
}

std::vector<int> OpeningFinder::atStartOf(const Spelling& text) const {
  std::vector<int> patterns;
  patterns.reserve(kFew);
  for (const Table& table : atStart_)
    table.forPatternsAt(text.letters, [&](int pattern) { patterns.push_back(pattern); });
  sortOnce(patterns);
  return patterns;
}

}  // namespace doichieu
