#include "compare/terms.h"

#include <algorithm>

namespace doichieu::compare {
namespace {

// Order counts: "dân số" is not "số dân". The multiplier is that of Knuth's multiplicative hashing.
Word pairOf(Word first, Word second) {
  const Word mixed = (first * 0x9E3779B97F4A7C15ULL) ^ (second + (first << 6) + (first >> 2));
  return mixed == kGap ? 1 : mixed;
}

}  // namespace

Terms termsOf(const std::vector<Word>& words) {
  std::vector<Word> ids;
  ids.reserve(words.size() * 2);
  Word previous = kGap;
  for (const Word word : words) {
    if (word != kGap) {
      ids.push_back(word);
      if (previous != kGap) ids.push_back(pairOf(previous, word));
    }
    previous = word;
  }
  std::sort(ids.begin(), ids.end());
  Terms terms;
  for (const Word id : ids)
    if (!terms.empty() && terms.back().id == id) {
      ++terms.back().times;
    } else {
      terms.push_back({id, 1});
    }
  return terms;
}

Terms merged(const Terms& a, const Terms& b) {
  Terms all;
  std::merge(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all),
             [](const Term& x, const Term& y) { return x.id < y.id; });
  Terms terms;
  for (const Term& term : all)
    if (!terms.empty() && terms.back().id == term.id) {
      terms.back().times = std::max(terms.back().times, term.times);
    } else {
      terms.push_back(term);
    }
  return terms;
}

void Frequencies::count(const Terms& terms) {
  ++counted;
  for (const Term& term : terms) ++statements[term.id];
}

int Frequencies::of(Word term) const {
  const auto found = statements.find(term);
  return found == statements.end() ? 0 : found->second;
}

}  // namespace doichieu::compare
