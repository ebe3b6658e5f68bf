#include "doichieu/rules/gazetteer.h"

#include <algorithm>
#include <string>

#include "base/letters.h"
#include "base/utf8.h"
#include "base/word_folder.h"
#include "rules/word_numbers.h"

namespace doichieu {
namespace {

bool inWord(const Letter& letter, char32_t c) {
  return letter.isLetter || (c >= '0' && c <= '9');
}

/// Gives the folded letters of each word of the text to visit(word, span), until it tells to stop. Words are runs of
/// letters and digits; other marks but dashes and blanks are words of their own, since a comma or bracket does part
/// names.
template <typename Visit>
void forWords(std::string_view text, const Visit& visit) {
  WordFolder folder;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    const char32_t c = nextCodePoint(text, end);
    if (Letter letter = letterOf(c); inWord(letter, c)) {
      folder.begin();
      folder.add(letter);
      for (std::size_t next = end; next < text.size(); end = next) {
        const char32_t other = nextCodePoint(text, next);
        letter = letterOf(other);
        if (!inWord(letter, other)) break;
        folder.add(letter);
      }
      if (!visit(folder.folded(), Span{at, end})) return;
    } else if (c > ' ' && c != '-' && c != 0xA0 && !(c >= 0x2000 && c <= 0x2015)) {
      if (!visit(std::u32string_view(&c, 1), Span{at, end})) return;
    }
    at = end;
  }
}

struct Token {
  int word = WordNumbers::kUnknown;  // of no phrase
  Span span;
};

struct Match {
  std::size_t end = 0;  // token behind the match; 0 where there is none
  int value = 0;
};

struct Node {
  std::vector<std::pair<int, std::size_t>> next;  // word number -> node, ascending
  std::vector<int> values;

  std::size_t behind(int word) const {
    const auto found = std::lower_bound(next.begin(), next.end(), std::pair(word, std::size_t{0}));
    return found != next.end() && found->first == word ? found->second : 0;
  }
};

}  // namespace

struct Gazetteer::Impl {
  WordNumbers words;
  std::vector<std::size_t> first;  // by word number: the node of the phrases that begin with it; 0 where none does
  std::vector<Node> nodes{1};

  // Good until the next call on the same thread.
  const std::vector<Token>& tokensOf(std::string_view text) const {
    thread_local std::vector<Token> threadsOwn;
    std::vector<Token>& tokens = threadsOwn;
    tokens.clear();
    forWords(text, [&](std::u32string_view word, const Span& span) {
      tokens.push_back({words.of(word), span});
      return true;
    });
    return tokens;
  }

  /// 0 where no phrase goes on with this word.
  std::size_t next(std::size_t node, int word) const {
    if (word == WordNumbers::kUnknown) return 0;
    if (node == 0) return first[static_cast<std::size_t>(word)];
    return nodes[node].behind(word);
  }

  Match longestFrom(const std::vector<Token>& tokens, std::size_t begin) const {
    Match match;
    std::size_t node = 0;
    for (std::size_t i = begin; i < tokens.size() && (node = next(node, tokens[i].word)) != 0; ++i)
      if (!nodes[node].values.empty()) match = {i + 1, nodes[node].values.front()};
    return match;
  }

  /// Gives each phrase that begins with the first word to visit(node, span), shorter ones first.
  template <typename Visit>
  void forPhrasesAtStart(std::string_view text, const Visit& visit) const {
    std::size_t node = 0, begin = 0;
    forWords(text, [&](std::u32string_view word, const Span& span) {
      if (node == 0) begin = span.begin;
      node = next(node, words.of(word));
      if (!nodes[node].values.empty()) visit(nodes[node], Span{begin, span.end});
      return node != 0;
    });
  }

  std::size_t grow(std::size_t node, std::u32string_view word) {
    const int number = words.add(word);
    first.resize(words.size());
    if (const std::size_t known = next(node, number); known != 0) return known;
    const std::size_t grown = nodes.size();
    if (node == 0) {
      first[static_cast<std::size_t>(number)] = grown;
    } else {
      auto& after = nodes[node].next;
      after.insert(std::upper_bound(after.begin(), after.end(), std::pair(number, grown)), {number, grown});
    }
    nodes.emplace_back();
    return grown;
  }
};

Gazetteer::Gazetteer() : impl_(std::make_unique<Impl>()) {}
Gazetteer::~Gazetteer() = default;
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;

void Gazetteer::add(std::string_view phrase, int value) {
  std::size_t node = 0;
  forWords(phrase, [&](std::u32string_view word, const Span&) {
    node = impl_->grow(node, word);
    return true;
  });
  if (node != 0) impl_->nodes[node].values.push_back(value);
}

std::vector<PhraseMatch> Gazetteer::find(std::string_view text) const {
  std::vector<PhraseMatch> found;
  const std::vector<Token>& tokens = impl_->tokensOf(text);
  for (std::size_t first = 0; first < tokens.size();) {
    const Match match = impl_->longestFrom(tokens, first);
    if (match.end > first) found.push_back({{tokens[first].span.begin, tokens[match.end - 1].span.end}, match.value});
    first = std::max(match.end, first + 1);
  }
  return found;
}

std::optional<PhraseMatch> Gazetteer::atStart(std::string_view text) const {
  std::optional<PhraseMatch> longest;
  impl_->forPhrasesAtStart(text, [&](const Node& node, const Span& span) { longest = {span, node.values.front()}; });
  return longest;
}

std::vector<PhraseMatch> Gazetteer::allAtStart(std::string_view text) const {
  std::vector<PhraseMatch> found;
  impl_->forPhrasesAtStart(text, [&](const Node& node, const Span& span) {
    for (const int value : node.values) found.push_back({span, value});
  });
  return found;
}

bool Gazetteer::mayBegin(std::string_view text) const {
  bool found = false;
  forWords(text, [&](std::u32string_view word, const Span&) {
    found = impl_->next(0, impl_->words.of(word)) != 0;
    return false;
  });
  return found;
}

std::vector<PhraseMatch> Gazetteer::findAll(std::string_view text) const {
  std::vector<PhraseMatch> found;
  const std::vector<Token>& tokens = impl_->tokensOf(text);
  for (std::size_t first = 0; first < tokens.size(); ++first) {
    std::size_t node = 0;
    for (std::size_t i = first; i < tokens.size() && (node = impl_->next(node, tokens[i].word)) != 0; ++i)
      for (const int value : impl_->nodes[node].values)
        found.push_back({{tokens[first].span.begin, tokens[i].span.end}, value});
  }
  return found;
}

std::vector<int> Gazetteer::lookup(std::string_view phrase) const {
  std::size_t node = 0;
  forWords(phrase, [&](std::u32string_view word, const Span&) {
    node = impl_->next(node, impl_->words.of(word));
    return node != 0;
  });
  return node == 0 ? std::vector<int>() : impl_->nodes[node].values;
}

}  // namespace doichieu
