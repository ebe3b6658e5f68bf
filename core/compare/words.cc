#include "compare/words.h"

#include <algorithm>
#include <string>

#include "base/letters.h"
#include "base/utf8.h"
#include "doichieu/base/error.h"
#include "doichieu/rules/table_file.h"
#include "doichieu/text/fold.h"

namespace doichieu::compare {
namespace {

struct Token {
  Word word = kGap;
  bool capital = false;  // as written
  bool number = false;
  bool joined = false;  // nothing but a blank between it and the token before
};

Word hashed(std::string_view word) {
  const Word hash = std::hash<std::string_view>{}(word);
  return hash == kGap ? 1 : hash;
}

bool isDigit(char32_t c) {
  return c >= '0' && c <= '9';
}

/// Of folded text, or of the same text as it is written: the same tokens, of which only the former's words are wanted.
std::vector<Token> tokensOf(std::string_view text, bool withWords = true) {
  std::vector<Token> tokens;
  tokens.reserve(text.size() / 4);
  std::size_t begin = 0;
  bool inside = false, joined = false, number = true, capital = false;
  const auto close = [&](std::size_t end) {
    tokens.push_back({withWords ? hashed(text.substr(begin, end - begin)) : kGap, capital, number, joined});
    joined = true;
    inside = false;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const char32_t c = nextCodePoint(text, at);
    const Letter& letter = letterOf(c);
    if (letter.isLetter || isDigit(c)) {
      if (!inside) {
        begin = here;
        inside = true;
        number = true;
        capital = letter.isUpper;
      }
      number = number && isDigit(c);
      continue;
    }
    if (inside) close(here);
    if (c != ' ') joined = false;
  }
  if (inside) close(text.size());
  return tokens;
}

std::vector<Word> wordsAlone(std::string_view text) {
  std::vector<Word> words;
  for (const Token& token : tokensOf(foldForCompare(text))) words.push_back(token.word);
  return words;
}

}  // namespace

Lexicon Lexicon::load(const std::filesystem::path& folder) {
  Lexicon lexicon;
  for (const std::string& phrase : loadList(folder / "common_words.txt")) lexicon.add(wordsAlone(phrase), {kGap});
  for (const std::string& phrase : loadList(folder / "level_words.txt")) {
    const std::vector<Word> words = wordsAlone(phrase);
    lexicon.levelEnds_.insert(words.back());
    lexicon.add(words, {kGap});
  }
  const TableFile table = TableFile::load(folder / "synonyms.tsv");
  const std::size_t variant = table.column("variant"), meaning = table.column("meaning");
  for (const TableFile::Row& row : table.rows()) {
    const std::vector<Word> words = wordsAlone(row.cells[variant]);
    if (words.empty()) throw ConfigError(table.file(), row.line, "a variant needs words");
    lexicon.add(words, wordsAlone(row.cells[meaning]));
  }
  return lexicon;
}

void Lexicon::add(std::vector<Word> words, std::vector<Word> meaning) {
  std::vector<Phrase>& list = phrases_[words.front()];
  const auto at =
      std::find_if(list.begin(), list.end(), [&](const Phrase& p) { return p.words.size() < words.size(); });
  list.insert(at, {std::move(words), std::move(meaning)});
}

const Lexicon::Phrase* Lexicon::phraseAt(const std::vector<Word>& words, std::size_t at) const {
  const auto list = phrases_.find(words[at]);
  if (list == phrases_.end()) return nullptr;
  for (const Phrase& phrase : list->second)
    if (phrase.words.size() <= words.size() - at &&
        std::equal(phrase.words.begin(), phrase.words.end(), words.begin() + static_cast<std::ptrdiff_t>(at)))
      return &phrase;
  return nullptr;
}

std::vector<Word> Lexicon::words(std::string_view text) const {
  const std::vector<Token> tokens = tokensOf(foldForCompare(text)), written = tokensOf(text, false);
  const bool sameTokens = written.size() == tokens.size();
  std::vector<Word> all;
  all.reserve(tokens.size());
  bool inName = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    // "xã An Bình": what follows a level with a capital is a place; both plans mean their own.
    inName = sameTokens && written[i].capital && written[i].joined && i > 0 &&
             (inName || levelEnds_.count(tokens[i - 1].word) > 0);
    if (!tokens[i].number) all.push_back(inName ? kGap : tokens[i].word);
  }
  std::vector<Word> words;
  words.reserve(all.size());
  const auto append = [&](Word word) {
    if (word != kGap || (!words.empty() && words.back() != kGap)) words.push_back(word);
  };
  for (std::size_t i = 0; i < all.size();) {
    const Phrase* phrase = all[i] == kGap ? nullptr : phraseAt(all, i);
    if (phrase == nullptr) {
      append(all[i++]);
      continue;
    }
    for (const Word word : phrase->meaning) append(word);
    i += phrase->words.size();
  }
  return words;
}

}  // namespace doichieu::compare
