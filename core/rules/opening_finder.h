// Where in a text the openings of many patterns stand, found in one pass: the cheap question before any regular
// expression is asked.
#pragma once

#include <array>
#include <compare>
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

  // As many openings as a word has bits. An opening's bit is set where it takes the letter at the place.
  class Table {
   public:
    static constexpr std::size_t kMost = 64;

    explicit Table(std::size_t letters) : letters_(letters), takes_(kPlaces * letters) {}
    void add(const Opening& opening, int pattern, const Alphabet& alphabet);
    // Of the openings that stand at the text's letter.
    void addHits(const Spelling& text, std::size_t letter, std::vector<Hit>& hits) const;
    bool isFull() const { return size_ == kMost; }

   private:
    std::size_t letters_;
    std::vector<std::uint64_t> takes_;  // by place, then by letter
    std::array<int, kMost> patterns_{};
    std::size_t size_ = 0;
  };

  // All openings that are looked for at the same letters.
  class Group {
   public:
    Group() = default;
    Group(std::vector<std::pair<Opening, int>> openings, const Alphabet& alphabet);
    void addHits(const Spelling& text, std::size_t first, std::size_t last, std::vector<Hit>& hits) const;

   private:
    bool mayBegin(Letter letter, Letter next) const { return begins_[letter * letters_ + next] != 0; }

    std::size_t letters_ = 0;
    std::vector<std::uint8_t> begins_;  // by letter and the next one: most of a text's pairs begin no opening
    std::vector<Table> tables_;
  };

  Group atStart_, behindStart_;
};

}  // namespace doichieu
