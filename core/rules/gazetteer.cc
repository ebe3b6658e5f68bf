#include "doichieu/rules/gazetteer.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "base/letters.h"
#include "base/utf8.h"
#include "doichieu/text/fold.h"

namespace doichieu {
namespace {

struct Token {
  std::string word;
  Span span;
};

// Words are runs of letters and digits; other marks but dashes and blanks are words of their own, since a comma or
// bracket does part names.
std::vector<Token> tokensOf(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    char32_t c = nextCodePoint(text, end);
    const auto inWord = [](char32_t x) { return letterOf(x).isLetter || (x >= '0' && x <= '9'); };
    if (inWord(c)) {
      for (std::size_t next = end; next < text.size() && inWord(nextCodePoint(text, next));) end = next;
      tokens.push_back({foldForCompare(text.substr(at, end - at)), {at, end}});
    } else if (c > ' ' && c != '-' && c != 0xA0 && !(c >= 0x2000 && c <= 0x2015)) {
      tokens.push_back({std::string(text.substr(at, end - at)), {at, end}});
    }
    at = end;
  }
  return tokens;
}

struct Match {
  std::size_t end = 0;  // token behind the match; 0 where there is none
  int value = 0;
};

struct Node {
  std::unordered_map<int, int> next;  // word number -> node
  std::vector<int> values;
};

}  // namespace

struct Gazetteer::Impl {
  std::unordered_map<std::string, int> words;
  std::vector<Node> nodes{1};

  int wordNumber(const std::string& word) const {
    const auto found = words.find(word);
    return found == words.end() ? -1 : found->second;
  }

  Match longestFrom(const std::vector<Token>& tokens, std::size_t first) const {
    Match match;
    std::size_t node = 0;
    for (std::size_t i = first; i < tokens.size(); ++i) {
      const auto next = nodes[node].next.find(wordNumber(tokens[i].word));
      if (next == nodes[node].next.end()) break;
      node = static_cast<std::size_t>(next->second);
      if (!nodes[node].values.empty()) match = {i + 1, nodes[node].values.front()};
    }
    return match;
  }
};

Gazetteer::Gazetteer() : impl_(std::make_unique<Impl>()) {}
Gazetteer::~Gazetteer() = default;
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;

void Gazetteer::add(std::string_view phrase, int value) {
  std::size_t node = 0;
  for (const Token& token : tokensOf(phrase)) {
    const int number = impl_->words.try_emplace(token.word, static_cast<int>(impl_->words.size())).first->second;
    const auto [entry, isNew] = impl_->nodes[node].next.try_emplace(number, static_cast<int>(impl_->nodes.size()));
    node = static_cast<std::size_t>(entry->second);
    if (isNew) impl_->nodes.emplace_back();
  }
  if (node != 0) impl_->nodes[node].values.push_back(value);
}

std::vector<PhraseMatch> Gazetteer::find(std::string_view text) const {
  std::vector<PhraseMatch> found;
  const std::vector<Token> tokens = tokensOf(text);
  for (std::size_t first = 0; first < tokens.size();) {
    const Match match = impl_->longestFrom(tokens, first);
    if (match.end > first) found.push_back({{tokens[first].span.begin, tokens[match.end - 1].span.end}, match.value});
    first = std::max(match.end, first + 1);
  }
  return found;
}

std::vector<PhraseMatch> Gazetteer::findAll(std::string_view text) const {
  std::vector<PhraseMatch> found;
  const std::vector<Token> tokens = tokensOf(text);
  std::vector<int> numbers(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) numbers[i] = impl_->wordNumber(tokens[i].word);
  for (std::size_t first = 0; first < tokens.size(); ++first) {
    std::size_t node = 0;
    for (std::size_t i = first; i < tokens.size(); ++i) {
      const auto next = impl_->nodes[node].next.find(numbers[i]);
      if (next == impl_->nodes[node].next.end()) break;
      node = static_cast<std::size_t>(next->second);
      for (const int value : impl_->nodes[node].values) found.push_back({{tokens[first].span.begin, tokens[i].span.end}, value});
    }
  }
  return found;
}

std::vector<int> Gazetteer::lookup(std::string_view phrase) const {
  std::size_t node = 0;
  for (const Token& token : tokensOf(phrase)) {
    const auto next = impl_->nodes[node].next.find(impl_->wordNumber(token.word));
    if (next == impl_->nodes[node].next.end()) return {};
    node = static_cast<std::size_t>(next->second);
  }
  return impl_->nodes[node].values;
}

}  // namespace doichieu
