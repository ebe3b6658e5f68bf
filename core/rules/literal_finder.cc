#include "rules/literal_finder.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <map>

#include "base/letters.h"
#include "base/utf8.h"

namespace doichieu {
namespace {

// The letters of Vietnamese, in both cases, stand below; signs of literals may stand above.
constexpr char32_t kLetters = 0x2000;
// Letters of a literal that are looked at: enough to tell it from other words, and the tables stay small.
constexpr std::size_t kLongest = 14;
constexpr std::size_t kBits = 64;

void add(std::vector<std::uint64_t>& mask, const std::vector<std::uint64_t>& more) {
  for (std::size_t i = 0; i < mask.size(); ++i) mask[i] |= more[i];
}

std::u32string beginningOf(const std::string& literal) {
  std::u32string letters;
  for (std::size_t at = 0; at < literal.size() && letters.size() < kLongest;) letters.push_back(nextCodePoint(literal, at));
  return letters;
}

}  // namespace

LiteralFinder::LiteralFinder(const std::vector<std::vector<std::string>>& sets) : always_((sets.size() + kBits - 1) / kBits) {
  std::vector<std::vector<std::u32string>> literals;
  for (const std::vector<std::string>& set : sets) {
    literals.emplace_back();
    for (const std::string& literal : set) literals.back().push_back(beginningOf(literal));
  }
  numberClasses(literals);
  next_.resize(classCount_);
  std::vector<Mask> ends;  // by state: the sets with a literal that ends there
  for (std::size_t set = 0; set < literals.size(); ++set) {
    const std::uint64_t bit = std::uint64_t{1} << set % kBits;
    if (literals[set].empty()) always_[set / kBits] |= bit;
    for (const std::u32string& literal : literals[set]) {
      const State state = stateOf(literal);
      ends.resize(next_.size() / classCount_, Mask(always_.size()));
      ends[state][set / kBits] |= bit;
    }
  }
  ends.resize(next_.size() / classCount_, Mask(always_.size()));
  link(ends);
}

void LiteralFinder::numberClasses(const std::vector<std::vector<std::u32string>>& literals) {
  std::u32string used;
  for (const auto& set : literals)
    for (const std::u32string& literal : set) used += literal;
  std::sort(used.begin(), used.end());
  used.erase(std::unique(used.begin(), used.end()), used.end());
  classes_.resize(used.empty() ? kLetters : std::max<std::size_t>(kLetters, used.back() + 1));
  for (const char32_t letter : used) classes_[letter] = static_cast<Class>(classCount_++);
  for (char32_t letter = 0; letter < kLetters; ++letter)
    if (const char32_t lower = letterOf(letter).lower; lower < classes_.size()) classes_[letter] = classes_[lower];
}

// The state behind the literal, grown where it was not there. Where the numbers of states run out the literal is cut
// short: it finds more than it should and misses nothing.
LiteralFinder::State LiteralFinder::stateOf(const std::u32string& literal) {
  State state = 0;
  for (const char32_t letter : literal) {
    const std::size_t edge = state * classCount_ + classes_[letter];
    const std::size_t states = next_.size() / classCount_;
    if (next_[edge] == 0) {
      if (states > std::numeric_limits<State>::max()) break;
      next_[edge] = static_cast<State>(states);
      next_.resize(next_.size() + classCount_);
    }
    state = next_[edge];
  }
  return state;
}

// Breadth first: a state without an edge for a letter goes where its longest proper suffix goes, which also tells the
// sets that end with it.
void LiteralFinder::link(std::vector<Mask>& ends) {
  std::vector<State> queue, suffix(ends.size());
  for (std::size_t letter = 0; letter < classCount_; ++letter)
    if (next_[letter] != 0) queue.push_back(next_[letter]);
  for (std::size_t i = 0; i < queue.size(); ++i) {
    const State state = queue[i];
    add(ends[state], ends[suffix[state]]);
    for (std::size_t letter = 0; letter < classCount_; ++letter) {
      State& next = next_[state * classCount_ + letter];
      const State fallback = next_[suffix[state] * classCount_ + letter];
      if (next == 0) {
        next = fallback;
      } else {
        suffix[next] = fallback;
        queue.push_back(next);
      }
    }
  }
  std::map<Mask, State> numbers;
  for (const Mask& mask : ends) {
    const auto [entry, isNew] = numbers.try_emplace(mask, static_cast<State>(masks_.size()));
    if (isNew) masks_.push_back(mask);
    maskOf_.push_back(entry->second);
  }
}

std::vector<int> LiteralFinder::setsIn(std::string_view text) const {
  Mask found = always_;
  std::size_t state = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t letter = nextCodePoint(text, at);
    state = next_[state * classCount_ + (letter < classes_.size() ? classes_[letter] : 0)];
    if (maskOf_[state] != 0) add(found, masks_[maskOf_[state]]);
  }
  std::vector<int> sets;
  for (std::size_t i = 0; i < found.size(); ++i)
    for (std::uint64_t bits = found[i]; bits != 0; bits &= bits - 1)
      sets.push_back(static_cast<int>(i * kBits) + std::countr_zero(bits));
  return sets;
}

}  // namespace doichieu
