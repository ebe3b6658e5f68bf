#include "repair.h"

#include <algorithm>

#include "doichieu/text/fold.h"
#include "token.h"

namespace doichieu::ocr {
namespace {

constexpr float kDoubted =
    0.94F;  // nine of ten misread words of good pages stand below it, one in sixteen of the right ones
constexpr int kOftenSeen = 3;         // times that the corpus has the mended word beside its neighbours
constexpr std::size_t kShortest = 2;  // letters: single ones are numbers of lists

/// The neighbour's syllable, where nothing but a blank stands between.
std::string leftOf(const Token& token, const ReadWord* left) {
  if (left == nullptr || !token.before.empty()) return "";
  const Token other = tokenOf(left->text);
  return other.after.empty() ? foldForCompare(other.core) : "";
}

std::string rightOf(const Token& token, const ReadWord* right) {
  if (right == nullptr || !token.after.empty()) return "";
  const Token other = tokenOf(right->text);
  return other.before.empty() ? foldForCompare(other.core) : "";
}

bool startsLower(const ReadWord* word) {
  return word != nullptr && letterCount(word->text) > 0 && lower(word->text) == word->text;
}

/// Every syllable of a name has a capital; the first word of a sentence is followed by a small letter.
bool mayBeName(const std::string& core, const ReadWord* right) {
  return startsWithCapital(core) && !isAllCapitals(core) && !startsLower(right);
}

std::string inCaseOf(const std::string& model, const std::string& syllable) {
  if (isAllCapitals(model)) return upper(syllable);
  return startsWithCapital(model) ? capitalized(syllable) : syllable;
}

/// The tail of a comma is the first to go: a sentence does not end before a small letter.
bool mendComma(ReadWord& word, const ReadWord* right) {
  const Token token = tokenOf(word.text);
  if (token.after != "." || codePointCount(token.core) < kShortest || lower(token.core) != token.core) return false;
  if (!isVietnameseSyllable(token.core) || right == nullptr) return false;
  const Token next = tokenOf(right->text);
  if (!next.before.empty() || codePointCount(next.core) < kShortest || lower(next.core) != next.core) return false;
  word.raw = word.text;
  word.text.back() = ',';
  return true;
}

/// The next word where it goes on in the same line or the one below.
const ReadWord* neighbour(const std::vector<ReadWord>& words, std::size_t from, std::size_t to) {
  if (to >= words.size()) return nullptr;
  const int distance = words[std::max(from, to)].line - words[std::min(from, to)].line;
  return distance == 0 || distance == 1 ? &words[to] : nullptr;
}

}  // namespace

Repair Repair::load(const std::filesystem::path& folder) {
  return {Confusions::load(folder / "confusions.tsv"), WordPairs::load(folder / "word_pairs.tsv")};
}

int Repair::mend(std::vector<ReadWord>& words, bool poorPage) const {
  int mended = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    ReadWord& word = words[i];
    if ((!poorPage && word.confidence >= kDoubted) || !word.raw.empty()) continue;
    const ReadWord* left = i > 0 ? neighbour(words, i, i - 1) : nullptr;
    const ReadWord* right = neighbour(words, i, i + 1);
    if (mendMark(word, left, right) || mendComma(word, right)) ++mended;
  }
  return mended;
}

bool Repair::mendMark(ReadWord& word, const ReadWord* left, const ReadWord* right) const {
  const Token token = tokenOf(word.text);
  if (codePointCount(token.core) < kShortest || mayBeName(token.core, right)) return false;
  const std::string before = leftOf(token, left), after = rightOf(token, right);
  const auto seen = [&](const std::string& syllable) {
    const std::string folded = foldForCompare(syllable);
    return pairs_.count(before, folded) + pairs_.count(folded, after);
  };
  if (seen(token.core) > 0) return false;
  std::string best;
  int most = 0;
  for (const std::string& variant : confusions_.variants(lower(token.core))) {
    const int count = seen(variant);
    if (count <= most) continue;
    most = count;
    best = variant;
  }
  if (most < kOftenSeen) return false;
  word.raw = word.text;
  word.text = token.before + inCaseOf(token.core, best) + token.after;
  return true;
}

}  // namespace doichieu::ocr
