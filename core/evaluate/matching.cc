#include "evaluate/matching.h"

#include <algorithm>
#include <tuple>

#include "base/letters.h"
#include "base/utf8.h"
#include "base/word_bag.h"
#include "doichieu/text/fold.h"

namespace doichieu::evaluate {
namespace {

constexpr double kRoleDiffers = 0.05;  // the same document in another role is a match, but not the first choice

WordBag counted(const std::vector<std::string>& words) {
  WordBag counts;
  for (const std::string& word : words) ++counts[word];
  return counts;
}

bool sameOrEmpty(const Text& a, const Text& b) {
  return a.value_or("") == b.value_or("");
}

}  // namespace

std::vector<std::string> wordsOf(std::string_view text) {
  const std::string folded = foldForCompare(text);
  std::vector<std::string> words;
  std::string word;
  const auto close = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    const char32_t c = nextCodePoint(folded, at);
    if (letterOf(c).isLetter || (c >= '0' && c <= '9')) {
      word.append(folded, begin, at - begin);
    } else {
      close();
    }
  }
  close();
  return words;
}

double wordF1(std::string_view a, std::string_view b) {
  return doichieu::wordF1(counted(wordsOf(a)), counted(wordsOf(b)));
}

std::string symbolKey(const Text& symbol) {
  std::string key;
  for (const char c : upper(toNfc(symbol.value_or(""))))
    if (c != ' ' && c != '\n' && c != '\t') key += c;
  for (std::size_t at = key.find("–"); at != std::string::npos; at = key.find("–")) key.replace(at, 3, "-");
  return key;
}

Pairs match(std::size_t gold, std::size_t found, const std::function<double(std::size_t, std::size_t)>& similarity) {
  std::vector<std::tuple<double, std::size_t, std::size_t>> scored;
  for (std::size_t i = 0; i < gold; ++i)
    for (std::size_t j = 0; j < found; ++j)
      if (const double score = similarity(i, j); score >= kSameFrom) scored.emplace_back(-score, i, j);
  std::sort(scored.begin(), scored.end());
  std::vector<bool> usedGold(gold), usedFound(found);
  Pairs pairs;
  for (const auto& [score, i, j] : scored) {
    if (usedGold[i] || usedFound[j]) continue;
    usedGold[i] = usedFound[j] = true;
    pairs.emplace_back(i, j);
  }
  return pairs;
}

double similarity(const LegalReference& gold, const LegalReference& found) {
  const std::string a = symbolKey(gold.symbol), b = symbolKey(found.symbol);
  double same = 0;
  if (!a.empty() || !b.empty()) {
    same = a == b ? 1 : 0;
  } else {
    same =
        wordF1(gold.type + " " + gold.title.value_or(gold.text), found.type + " " + found.title.value_or(found.text));
  }
  return same - (gold.role == found.role ? 0 : kRoleDiffers);
}

double similarity(const Target& gold, const Target& found) {
  return wordF1(gold.text, found.text);
}

double similarity(const Measure& gold, const Measure& found) {
  if (gold.value != found.value || gold.valueMax != found.valueMax || gold.comparator != found.comparator) return 0;
  const double unit = sameOrEmpty(gold.unit, found.unit)
                          ? 1
                          : wordF1(gold.unit.value_or("") + " " + gold.object.value_or(""),
                                   found.unit.value_or("") + " " + found.object.value_or(""));
  return 0.5 + 0.5 * unit;
}

double similarity(const Duty& gold, const Duty& found) {
  return wordF1(gold.agency, found.agency) < kSameFrom ? 0 : wordF1(gold.text, found.text);
}

double similarity(const Deadline& gold, const Deadline& found) {
  if (!sameOrEmpty(gold.due, found.due) || !sameOrEmpty(gold.start, found.start) ||
      !sameOrEmpty(gold.rrule, found.rrule))
    return 0;
  return 0.6 + 0.4 * std::max(wordF1(gold.text, found.text), wordF1(gold.what, found.what));
}

Pairs matchTexts(const std::vector<std::string>& gold, const std::vector<std::string>& found) {
  return match(gold.size(), found.size(), [&](std::size_t i, std::size_t j) { return wordF1(gold[i], found[j]); });
}

}  // namespace doichieu::evaluate
