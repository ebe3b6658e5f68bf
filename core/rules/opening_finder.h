// Where in a text the openings of many patterns stand, found in one pass: the cheap question before any regular
// expression is asked.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "rules/alphabet.h"
#include "rules/openings.h"

namespace doichieu {

/// Immutable once built; all calls are thread-safe.
class OpeningFinder {
 public:
  struct Hit {
    int pattern = 0;
    std::size_t at = 0;  // byte offset
    auto operator<=>(const Hit&) const = default;
  };

  OpeningFinder() = default;
  /// One entry for each pattern.
  OpeningFinder(const std::vector<Openings>& patterns, const Alphabet& alphabet);

  /// Adds every place where a match may begin, by pattern and then by place. Scattered patterns have none but at the
  /// beginning.
  void findIn(const Spelling& text, std::vector<Hit>& hits) const;
  /// Adds those at the first letter. Looks at Openings::kPlaces letters.
  void findAtStart(const Spelling& text, std::vector<Hit>& hits) const;

 private:
  static constexpr std::size_t kPlaces = Openings::kPlaces;
  static_assert(kPlaces <= Spelling::kEnds);
  static constexpr std::size_t kGroups = 64;
  // More would make the groups tell too little.
  static constexpr std::size_t kMostInTable = 2 * kGroups;

  struct Entry {
    int pattern = 0;
    std::vector<std::vector<bool>> takes;  // by place and letter
  };

  // Openings in as many groups as a word has bits. A group's bit is set where one of its openings takes the letter.
  class Table {
   public:
    using Row = std::array<std::uint64_t, kPlaces>;  // groups by place

    void add(std::size_t group, Entry entry, std::size_t letters);
    void findFrom(std::size_t first, std::size_t last, const Spelling& text, std::vector<Hit>& hits) const;

   private:
    void addHits(std::uint64_t groups, const Letter* letters, std::size_t at, std::vector<Hit>& hits) const;

    std::vector<Row> groups_;  // by letter
    std::array<std::vector<Entry>, kGroups> entries_;
  };

  static std::vector<Table> tablesOf(std::vector<std::pair<Opening, int>> openings, const Alphabet& alphabet);

  std::vector<Table> atStart_, behindStart_;
};

}  // namespace doichieu
