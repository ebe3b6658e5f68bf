#include "rules/word_numbers.h"

namespace doichieu {
namespace {

// FNV-1a, letter by letter: words are short.
std::uint32_t hashOf(std::u32string_view word) {
  std::uint32_t hash = 0x811c9dc5;
  for (const char32_t letter : word) hash = (hash ^ letter) * 0x01000193;
  return hash;
}

}  // namespace

std::size_t WordNumbers::slotOf(std::u32string_view word, std::uint32_t hash) const {
  std::size_t at = hash & (slots_.size() - 1);
  while (slots_[at].number != kUnknown &&
         (slots_[at].hash != hash || words_[static_cast<std::size_t>(slots_[at].number)] != word))
    at = (at + 1) & (slots_.size() - 1);
  return at;
}

int WordNumbers::of(std::u32string_view word) const {
  return slots_[slotOf(word, hashOf(word))].number;
}

int WordNumbers::add(std::u32string_view word) {
  const std::uint32_t hash = hashOf(word);
  if (const Slot& known = slots_[slotOf(word, hash)]; known.number != kUnknown) return known.number;
  if (2 * (words_.size() + 1) > slots_.size()) enlarge();
  const int number = static_cast<int>(words_.size());
  slots_[slotOf(word, hash)] = {hash, number};
  words_.emplace_back(word);
  return number;
}

void WordNumbers::enlarge() {
  slots_.assign(2 * slots_.size(), {});
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const std::uint32_t hash = hashOf(words_[i]);
    slots_[slotOf(words_[i], hash)] = {hash, static_cast<int>(i)};
  }
}

}  // namespace doichieu
