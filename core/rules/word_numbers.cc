#include "rules/word_numbers.h"

namespace doichieu {
namespace {

// FNV-1a, letter by letter: words are short.
std::uint64_t hashOf(std::u32string_view word) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char32_t letter : word) hash = (hash ^ letter) * 0x100000001b3;
  return hash;
}

}  // namespace

std::size_t WordNumbers::slotOf(std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = (hash ^ hash >> 32) & mask;
  while (slots_[at].number != kUnknown && slots_[at].hash != hash) at = (at + 1) & mask;
  return at;
}

int WordNumbers::of(std::u32string_view word) const {
  return slots_[slotOf(hashOf(word))].number;
}

int WordNumbers::add(std::u32string_view word) {
  const std::uint64_t hash = hashOf(word);
  if (const Slot& known = slots_[slotOf(hash)]; known.number != kUnknown) return known.number;
  if (2 * (size_ + 1) > slots_.size()) enlarge();
  slots_[slotOf(hash)] = {hash, static_cast<int>(size_)};
  return static_cast<int>(size_++);
}

void WordNumbers::enlarge() {
  std::vector<Slot> old(2 * slots_.size());
  old.swap(slots_);
  for (const Slot& slot : old)
    if (slot.number != kUnknown) slots_[slotOf(slot.hash)] = slot;
}

}  // namespace doichieu
