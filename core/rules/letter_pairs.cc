#include "rules/letter_pairs.h"

#include <algorithm>

#include "base/utf8.h"

namespace doichieu {
namespace {

template <typename Visit>
void forLetters(const std::string& literal, LetterSets& letters, const Visit& visit) {
  for (std::size_t at = 0; at < literal.size();) visit(letters.of(nextCodePoint(literal, at), true));
}

}  // namespace

void LetterPairs::addLetters(const NeededLiterals& needed, LetterSets& letters) {
  for (const auto& list : needed)
    for (const std::string& literal : list) forLetters(literal, letters, [](int) {});
}

LetterPairs::LetterPairs(const std::vector<NeededLiterals>& patterns, LetterSets& letters, const Alphabet& alphabet)
    : classes_(alphabet.size()) {
  for (const NeededLiterals& needed : patterns) uniteCases(needed, letters, alphabet);
  for (const NeededLiterals& needed : patterns) {
    for (const auto& list : needed) {
      const Code code = codeOf(list, letters, alphabet);
      code_.push_back(static_cast<std::uint32_t>(code.size()));
      code_.insert(code_.end(), code.begin(), code.end());
    }
    begins_.push_back(code_.size());
  }
}

LetterPairs::Code LetterPairs::codeOf(const std::vector<std::string>& list, LetterSets& letters,
                                      const Alphabet& alphabet) const {
  Code code;
  for (const std::string& literal : list) {
    const std::vector<std::size_t> places = placesOf(literal, letters, alphabet);
    code.push_back(static_cast<std::uint32_t>(places.size()));
    code.insert(code.end(), places.begin(), places.end());
  }
  return code;
}

// The cases of different letters have none in common.
void LetterPairs::uniteCases(const NeededLiterals& needed, LetterSets& letters, const Alphabet& alphabet) {
  for (const auto& list : needed)
    for (const std::string& literal : list)
      forLetters(literal, letters, [&](int set) {
        const std::vector<bool>& cases = alphabet.lettersOf(set);
        const auto one = std::find(cases.begin(), cases.end(), true);
        if (one == cases.end() || classes_[static_cast<std::size_t>(one - cases.begin())] != 0) return;
        ++lastClass_;
        for (std::size_t letter = 0; letter < cases.size(); ++letter)
          if (cases[letter]) classes_[letter] = lastClass_;
      });
}

inline std::size_t LetterPairs::placeOf(std::uint32_t first, std::uint32_t second) {
  constexpr std::uint32_t kSpread = 0x9E3779B1;  // 2^32 / golden ratio: neighbours come to lie far apart
  static_assert(std::tuple_size_v<Seen> == 1 << 11);
  return ((first << 16 | second) * kSpread) >> (32 - 11);
}

// A literal of one letter is the pair of it and nothing.
std::vector<std::size_t> LetterPairs::placesOf(const std::string& literal, LetterSets& letters,
                                               const Alphabet& alphabet) const {
  std::vector<std::uint16_t> classes;
  forLetters(literal, letters, [&](int set) {
    const std::vector<bool>& cases = alphabet.lettersOf(set);
    classes.push_back(classes_[static_cast<std::size_t>(std::find(cases.begin(), cases.end(), true) - cases.begin())]);
  });
  std::vector<std::size_t> places;
  if (classes.size() == 1) places.push_back(placeOf(classes.front(), 0));
  for (std::size_t i = 1; i < classes.size(); ++i) places.push_back(placeOf(classes[i - 1], classes[i]));
  return places;
}

LetterPairs::Seen LetterPairs::in(const Spelling& text) const {
  Seen seen{};
  std::uint32_t last = 0;
  for (std::size_t i = 0; i < text.size; ++i) {
    const std::uint32_t letter = classes_[text.letters[i]];
    seen[placeOf(last, letter)] = 1;
    seen[placeOf(letter, 0)] = 1;
    last = letter;
  }
  return seen;
}

bool LetterPairs::mayHold(const Seen& seen, int pattern) const {
  const std::uint32_t* at = code_.data() + begins_[static_cast<std::size_t>(pattern)];
  const std::uint32_t* const end = code_.data() + begins_[static_cast<std::size_t>(pattern) + 1];
  while (at != end) {
    const std::uint32_t* const listEnd = at + 1 + *at;
    bool any = false;
    for (++at; at != listEnd && !any; at += 1 + *at)
      any = std::all_of(at + 1, at + 1 + *at, [&](std::uint32_t place) { return seen[place] != 0; });
    if (!any) return false;
    at = listEnd;
  }
  return true;
}

}  // namespace doichieu
