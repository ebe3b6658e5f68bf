#include "rules/alphabet.h"

#include <algorithm>
#include <map>

#include "base/utf8.h"

namespace doichieu {
namespace {

// Code points from here on are one letter: bullets and other signs that hardly any pattern begins with.
constexpr char32_t kOthers = 0x2500;

// One a thread, grown to its longest text.
struct Scratch {
  std::vector<Letter> letters;
  std::vector<std::uint32_t> places;
};

// Where a set begins or ends. Letters between two such points are in the same sets.
std::vector<char32_t> pointsOf(const LetterSets& sets) {
  std::vector<char32_t> points{0, kOthers};
  for (std::size_t s = 0; s < sets.size(); ++s) {
    const icu::UnicodeSet& set = sets[static_cast<int>(s)];
    for (std::int32_t range = 0; range < set.getRangeCount(); ++range) {
      points.push_back(static_cast<char32_t>(set.getRangeStart(range)));
      points.push_back(static_cast<char32_t>(set.getRangeEnd(range)) + 1);
    }
  }
  std::sort(points.begin(), points.end());
  points.erase(std::unique(points.begin(), points.end()), points.end());
  points.erase(std::upper_bound(points.begin(), points.end(), kOthers), points.end());
  return points;
}

bool holds(const icu::UnicodeSet& set, char32_t point) {
  if (point == kOthers) return set.containsSome(static_cast<UChar32>(kOthers), 0x10FFFF) != 0;
  return set.contains(static_cast<UChar32>(point)) != 0;
}

}  // namespace

Alphabet::Alphabet(const LetterSets& sets) : letters_(kOthers + 1), lettersOf_(sets.size(), std::vector<bool>(1)) {
  lettersOf_[LetterSets::kEnd].front() = true;
  std::map<std::vector<bool>, Letter> known;
  const std::vector<char32_t> points = pointsOf(sets);
  for (std::size_t i = 0; i < points.size(); ++i) {
    std::vector<bool> in(sets.size());
    for (std::size_t s = 0; s < sets.size(); ++s) in[s] = holds(sets[static_cast<int>(s)], points[i]);
    const auto [entry, isNew] = known.try_emplace(in, static_cast<Letter>(size_));
    if (isNew) {
      ++size_;
      for (std::size_t s = 0; s < sets.size(); ++s) lettersOf_[s].push_back(in[s]);
    }
    const char32_t end = i + 1 < points.size() ? points[i + 1] : kOthers + 1;
    std::fill(letters_.begin() + points[i], letters_.begin() + end, entry->second);
  }
}

Spelling Alphabet::spell(std::string_view text, std::size_t most) const {
  thread_local Scratch threadsOwn;
  Scratch& scratch = threadsOwn;
  const std::size_t room = std::min(text.size(), most) + Spelling::kEnds;
  if (scratch.letters.size() < room) {
    scratch.letters.resize(room);
    scratch.places.resize(room);
  }
  Letter* const letters = scratch.letters.data();
  std::uint32_t* const places = scratch.places.data();
  const Letter* const known = letters_.data();
  std::size_t size = 0, at = 0;
  for (; at < text.size() && size < most; ++size) {
    places[size] = static_cast<std::uint32_t>(at);
    if (const auto byte = static_cast<unsigned char>(text[at]); byte < 0x80) {
      letters[size] = known[byte];
      ++at;
    } else {
      letters[size] = known[std::min<char32_t>(nextCodePoint(text, at), kOthers)];
    }
  }
  places[size] = static_cast<std::uint32_t>(at);
  std::fill_n(letters + size, Spelling::kEnds, Letter{0});
  return {letters, places, size};
}

}  // namespace doichieu
