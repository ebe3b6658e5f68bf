#include "compare/terms.h"

#include <cmath>

#include "base/letters.h"
#include "base/utf8.h"
#include "doichieu/text/fold.h"

namespace doichieu::compare {
namespace {

std::vector<std::string> wordsOf(std::string_view text) {
  const std::string folded = foldForCompare(text);
  std::vector<std::string> words;
  std::string word;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    const char32_t c = nextCodePoint(folded, at);
    if (letterOf(c).isLetter || (c >= '0' && c <= '9')) {
      word.append(folded, begin, at - begin);
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

bool isNumber(const std::string& word) { return word.find_first_not_of("0123456789") == std::string::npos; }

}  // namespace

void Vocabulary::ignoreNames(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (const std::string_view word = text.substr(0, end); startsWithCapital(word)) names_.insert(foldForCompare(word));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

bool Vocabulary::tells(const std::string& word) const { return ignored_.count(word) == 0 && names_.count(word) == 0; }

int Vocabulary::number(const std::string& term) {
  const auto [entry, isNew] = numbers_.try_emplace(term, static_cast<int>(numbers_.size()));
  if (isNew) statements_.push_back(0);
  return entry->second;
}

std::unordered_map<int, int> Vocabulary::terms(std::string_view text) {
  std::unordered_map<int, int> found;
  std::string previous;
  for (const std::string& word : wordsOf(text)) {
    if (isNumber(word)) continue;
    if (!tells(word)) {
      previous.clear();
      continue;
    }
    ++found[number(word)];
    if (!previous.empty()) ++found[number(previous + " " + word)];
    previous = word;
  }
  return found;
}

void Vocabulary::count(const std::unordered_map<int, int>& terms) {
  ++counted_;
  for (const auto& [term, times] : terms) ++statements_[static_cast<std::size_t>(term)];
}

double Vocabulary::rarity(int term) const {
  return std::log((counted_ + 1.0) / (statements_[static_cast<std::size_t>(term)] + 0.5));
}

}  // namespace doichieu::compare
