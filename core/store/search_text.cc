#include "store/search_text.h"

#include <algorithm>
#include <vector>

#include "doichieu/text/fold.h"

namespace doichieu {
namespace {

// Syllables between the first and the last word of a match: about one sentence.
constexpr int kNearness = 24;

/// The words of folded text: what the tokenizer of the index takes for words, too (letters and digits; all bytes from
/// 0x80 on belong to letters once quotes and dashes are folded to ASCII).
std::vector<std::string> wordsOf(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool inWord = byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
    if (inWord)
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::string quoted(const std::vector<std::string>& words) {
  std::string phrase = "\"";
  for (const std::string& word : words) phrase += (phrase.size() > 1 ? " " : "") + word;
  return phrase + "\"";
}

class Expression {
 public:
  void addPhrase(std::string_view typed) {
    const std::vector<std::string> plain = wordsOf(foldForCompare(typed));
    const std::vector<std::string> folded = wordsOf(foldForSearch(typed));
    if (folded.empty()) return;
    addTerm(plain == folded ? "folded : " + quoted(folded) : "plain : " + quoted(plain));
  }

  void addWords(std::string_view typed) {
    for (const std::string& word : wordsOf(foldForCompare(typed))) {
      const std::vector<std::string> bare = wordsOf(foldForSearch(word));
      if (bare.empty()) continue;
      near_ += (near_.empty() ? "" : " ") + quoted(bare);
      if (bare.size() != 1 || bare.front() != word) addTerm("plain : " + quoted({word}));
    }
  }

  std::string text() {
    if (!near_.empty()) addTerm("folded : NEAR(" + near_ + ", " + std::to_string(kNearness) + ")");
    return terms_;
  }

 private:
  void addTerm(const std::string& term) { terms_ += (terms_.empty() ? "" : " AND ") + term; }

  std::string terms_, near_;
};

}  // namespace

SearchText searchText(std::string_view text) {
  return {foldForCompare(text), foldForSearch(text)};
}

std::string matchExpression(std::string_view typed) {
  Expression expression;
  bool inQuotes = false;
  for (std::size_t begin = 0; begin <= typed.size();) {
    const std::size_t quote = std::min(typed.find('"', begin), typed.size());
    const std::string_view part = typed.substr(begin, quote - begin);
    // A quote that is never closed was not meant as one.
    if (inQuotes && quote < typed.size())
      expression.addPhrase(part);
    else
      expression.addWords(part);
    inQuotes = !inQuotes;
    begin = quote + 1;
  }
  return expression.text();
}

}  // namespace doichieu
