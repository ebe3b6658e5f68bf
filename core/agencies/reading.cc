#include "agencies/reading.h"

#include <algorithm>

#include "base/letters.h"
#include "base/utf8.h"

namespace doichieu::agencies {
namespace {

bool isDash(char32_t c) {
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}
bool isQuote(char32_t c) {
  return c == '"' || (c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB;
}
bool isBlank(char32_t c) {
  return c <= ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200B);
}
bool isDigit(char32_t c) {
  return c >= '0' && c <= '9';
}

// Names of the Central Highlands hold one: "Ea H'leo", "Cư M’gar".
bool isApostrophe(char32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x2BC;
}

char markOf(char32_t c) {
  if (isDash(c)) return '-';
  if (isQuote(c)) return '"';
  return c < 0x80 ? static_cast<char>(c) : '?';
}

}  // namespace

Reading::Reading(const Data& data, std::string_view text) : text_(text) {
  tokenize();
  end_.span = {text.size(), text.size()};
  end_.wordEnd = tokens_.size();
  std::vector<std::size_t> tokenAt(text.size() + 1, tokens_.size());
  for (std::size_t i = 0; i < tokens_.size(); ++i) tokenAt[tokens_[i].span.begin] = i;
  for (const PhraseMatch& match : data.phrases.findAll(text)) {
    const std::size_t index = tokenAt[match.span.begin];
    Token& token = tokens_[index];
    const std::size_t end = tokenEndingAt(match.span.end);
    const Phrase phrase = phraseOf(match.value);
    if (phrase.kind == Phrase::word && end >= token.wordEnd) {
      token.classes = data.words[phrase.index].classes;
      token.wordEnd = end;
    } else if (phrase.kind == Phrase::head && end > token.headEnd) {
      token.head = &data.heads[phrase.index];
      token.headEnd = end;
    } else if (phrase.kind == Phrase::name && end > token.nameEnd && (token.capital || end > index + 1)) {
      token.nameEnd = end;  // in small letters one word alone ("cat", "hnd") is no abbreviation of a body
    }
  }
}

void Reading::tokenize() {
  for (std::size_t at = 0; at < text_.size();) {
    std::size_t end = at;
    const char32_t c = nextCodePoint(text_, end);
    const auto inWord = [](char32_t x) { return letterOf(x).isLetter || isDigit(x); };
    const auto goesOn = [&](std::size_t next) {
      const char32_t x = nextCodePoint(text_, next);
      return inWord(x) || (isApostrophe(x) && next < text_.size() && inWord(nextCodePoint(text_, next)));
    };
    Token token;
    if (inWord(c)) {
      while (end < text_.size() && goesOn(end)) nextCodePoint(text_, end);
      token.isWord = true;
      token.capital = letterOf(c).isUpper || isDigit(c);
    } else if (!isBlank(c) || c == '\n' || c == '\t') {
      token.mark = markOf(c);
    }
    if (token.isWord || token.mark != 0) {
      token.span = {at, end};
      token.wordEnd = tokens_.size() + 1;
      tokens_.push_back(token);
    }
    at = end;
  }
}

std::size_t Reading::tokenEndingAt(std::size_t offset) const {
  const auto behind = std::lower_bound(tokens_.begin(), tokens_.end(), offset,
                                       [](const Token& token, std::size_t o) { return token.span.begin < o; });
  return static_cast<std::size_t>(behind - tokens_.begin());
}

std::string_view Reading::between(std::size_t first, std::size_t end) const {
  if (first >= end || first >= tokens_.size()) return {};
  const std::size_t begin = tokens_[first].span.begin;
  return text_.substr(begin, at(end - 1).span.end - begin);
}

}  // namespace doichieu::agencies
