#include "repair.h"

#include <algorithm>
#include <set>
#include <utility>

#include "doichieu/text/fold.h"
#include "doichieu/text/utf8.h"
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

/// One letter read twice: "Lẫãm". What remains without either of two letters that differ only in their marks, where
/// that is a syllable.
std::vector<std::string> withoutDoubled(const std::string& core) {
  std::vector<std::string> left;
  std::size_t before = std::string::npos;
  for (std::size_t at = 0, next = 0; at < core.size(); before = at, at = next) {
    next = characterEnd(core, at);
    if (before == std::string::npos) continue;
    const std::string first = core.substr(before, at - before), second = core.substr(at, next - at);
    if (first == second || foldForSearch(first) != foldForSearch(second)) continue;
    for (std::string variant : {core.substr(0, before) + core.substr(at), core.substr(0, at) + core.substr(next)})
      if (isVietnameseSyllable(variant)) left.push_back(std::move(variant));
  }
  return left;
}

/// The look-alikes of Đ stand for one letter wherever they meet ("08-NQ/ĐÐU"). Other doubled letters of what is no
/// syllable go where one reading is left, or the page has one of them elsewhere.
bool mendDoubled(ReadWord& word, const std::set<std::string>& page) {
  std::string mended = word.text;
  for (const std::string_view twice : {"ĐÐ", "ÐĐ"})
    if (const std::size_t at = mended.find(twice); at != std::string::npos) mended.replace(at, twice.size(), "Đ");
  const Token token = tokenOf(mended);
  if (!token.core.empty() && !isVietnameseSyllable(token.core)) {
    std::vector<std::string> variants = withoutDoubled(token.core);
    if (variants.size() > 1) std::erase_if(variants, [&](const std::string& v) { return page.count(lower(v)) == 0; });
    if (variants.size() == 1) mended = token.before + variants.front() + token.after;
  }
  if (mended == word.text) return false;
  if (word.raw.empty()) word.raw = word.text;
  word.text = std::move(mended);
  return true;
}

/// "danh s sách": the first letters of a syllable read twice. A letter behind a number is its unit ("3 m mét").
bool isStutter(const ReadWord* left, const ReadWord& word, const ReadWord& next) {
  const Token token = tokenOf(next.text);
  if (word.line != next.line || lower(word.text) != word.text || letterCount(word.text) != codePointCount(word.text))
    return false;
  if (left != nullptr && !left->text.empty() && isDigit(left->text.back())) return false;
  return !isVietnameseSyllable(word.text) && token.before.empty() && isVietnameseSyllable(token.core) &&
         token.core.size() > word.text.size() && token.core.starts_with(word.text);
}

/// Takes out what was read twice.
int dropStutters(std::vector<ReadWord>& words) {
  const std::size_t before = words.size();
  for (std::size_t i = words.size(); i-- > 1;)
    if (isStutter(i > 1 ? &words[i - 2] : nullptr, words[i - 1], words[i]))
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) - 1);
  return static_cast<int>(before - words.size());
}

/// The next word where it goes on in the same line or the one below.
const ReadWord* neighbour(const std::vector<ReadWord>& words, std::size_t from, std::size_t to) {
  if (to >= words.size()) return nullptr;
  const int distance = words[std::max(from, to)].line - words[std::min(from, to)].line;
  return distance == 0 || distance == 1 ? &words[to] : nullptr;
}

/// "phương tiện,tàu": behind the comma, where both sides are syllables.
std::size_t seamAtComma(const std::string& word) {
  const std::size_t comma = word.find(',');
  if (comma == std::string::npos || comma + 1 == word.size() || !isVietnameseSyllable(word.substr(0, comma))) return 0;
  return isVietnameseSyllable(tokenOf(std::string_view(word).substr(comma + 1)).core) ? comma + 1 : 0;
}

/// Cuts the word before the byte `at`, its box by its letters, and gives what stood behind.
ReadWord restBehind(ReadWord& word, std::size_t at) {
  ReadWord rest = word;
  const double share =
      static_cast<double>(codePointCount(word.text.substr(0, at))) / static_cast<double>(codePointCount(word.text));
  rest.box.x0 = word.box.x1 = word.box.x0 + static_cast<int>(share * word.box.width());
  rest.text.erase(0, at);
  word.text.resize(at);
  return rest;
}

}  // namespace

Repair Repair::load(const std::filesystem::path& folder) {
  return {Confusions::load(folder / "confusions.tsv"), WordPairs::load(folder / "word_pairs.tsv")};
}

int Repair::mend(std::vector<ReadWord>& words, bool poorPrint) const {
  int mended = part(words);
  if (poorPrint) mended += dropStutters(words);
  std::set<std::string> page;  // its syllables, in lower case
  for (const ReadWord& word : words) page.insert(lower(tokenOf(word.text).core));
  for (std::size_t i = 0; i < words.size(); ++i) {
    ReadWord& word = words[i];
    if (mendDoubled(word, page)) ++mended;
    if ((!poorPrint && word.confidence >= kDoubted) || !word.raw.empty()) continue;
    const ReadWord* left = i > 0 ? neighbour(words, i, i - 1) : nullptr;
    const ReadWord* right = neighbour(words, i, i + 1);
    if (mendMark(word, left, right) || mendComma(word, right)) ++mended;
  }
  return mended;
}

/// Where the syllables of two words meet that the engine saw no blank between ("Kinhtế", "sovới"); 0 where none do.
std::size_t Repair::seamIn(const std::string& word) const {
  const Token token = tokenOf(word);
  const std::string& core = token.core;
  if (codePointCount(core) <= kShortest || isVietnameseSyllable(core) || isAllCapitals(core)) return 0;
  std::size_t seam = 0;
  int most = 0;
  for (std::size_t at = 1; at < core.size(); ++at) {
    if (isContinuationByte(core[at])) continue;
    const std::string left = core.substr(0, at), right = core.substr(at);
    const bool abbreviation = letterCount(right) > 1 && isAllCapitals(right);
    if (abbreviation && codePointCount(left) > 1 && isVietnameseSyllable(left) && !isAllCapitals(left))
      return token.before.size() + at;
    if (!isVietnameseSyllable(left) || !isVietnameseSyllable(right) || lower(right) != right) continue;
    if (const int count = pairs_.count(foldForCompare(left), foldForCompare(right)); count > most) {
      most = count;
      seam = at;
    }
  }
  return most > 0 ? token.before.size() + seam : 0;
}

int Repair::part(std::vector<ReadWord>& words) const {
  int parted = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t seam = std::max(seamIn(words[i].text), seamAtComma(words[i].text));
    if (seam == 0) continue;
    words.insert(words.begin() + static_cast<std::ptrdiff_t>(i) + 1, restBehind(words[i], seam));
    ++parted;
  }
  return parted;
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
