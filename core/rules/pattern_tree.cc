#include "rules/pattern_tree.h"

#include <charconv>

#include "base/utf8.h"

namespace doichieu {
namespace {

using Kind = PatternNode::Kind;

// Recursive descent: choice = sequence ('|' sequence)*; sequence = (atom quantifier*)*. Flags hold to the end of the
// group in which they were set.
class TreeReader {
 public:
  TreeReader(std::string_view pattern, LetterSets& sets) : pattern_(pattern), sets_(sets) {}

  std::optional<PatternNode> read() {
    PatternNode whole = choice();
    if (!known_ || at_ < pattern_.size()) return std::nullopt;
    return whole;
  }

 private:
  bool is(char c) const { return at_ < pattern_.size() && pattern_[at_] == c; }
  bool take(char c) { return is(c) && ++at_; }
  bool take(std::string_view word) {
    if (!pattern_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
  }

  // Ends the reading: what was read so far is of no use.
  PatternNode unknown() {
    known_ = false;
    at_ = pattern_.size();
    return {};
  }

  PatternNode choice() {
    const bool anyCase = anyCase_, manyLines = manyLines_;
    PatternNode node;
    node.kind = Kind::choice;
    do node.parts.push_back(sequence());
    while (take('|'));
    anyCase_ = anyCase;
    manyLines_ = manyLines;
    return node;
  }

  PatternNode sequence() {
    PatternNode node;
    node.kind = Kind::sequence;
    while (at_ < pattern_.size() && !is('|') && !is(')')) node.parts.push_back(repeated(atom()));
    return node;
  }

  PatternNode letter(int set) const {
    PatternNode node;
    node.kind = Kind::letter;
    node.set = set;
    return node;
  }

  PatternNode atom() {
    if (take('(')) return group();
    if (is('[')) {
      const std::size_t length = bracketsLength(pattern_, at_);
      if (length == 0) return unknown();
      at_ += length;
      return letter(sets_.ofBrackets(pattern_.substr(at_ - length, length), anyCase_));
    }
    if (is('\\')) return escape();
    if (take('.')) return letter(LetterSets::kAll);
    if (take('$')) return end();
    if (take('^')) return beginning();
    return letter(sets_.of(nextCodePoint(pattern_, at_), anyCase_));
  }

  PatternNode beginning() const {
    PatternNode node;
    node.kind = manyLines_ ? Kind::nothing : Kind::begin;
    return node;
  }

  PatternNode end() const { return manyLines_ ? PatternNode() : letter(LetterSets::kEnd); }

  PatternNode escape() {
    const std::size_t length = escapeLength(pattern_, at_);
    const std::string_view text = pattern_.substr(at_, length);
    at_ += length;
    const char name = text.size() < 2 ? '\0' : text[1];
    if (name == 'A') return beginning();
    if (name == 'z') return end();
    if (name == 'b' || name == 'B') return {};
    // "\Q...\E" and numbers in octal are not read here.
    if (name == '\0' || name == 'Q' || (name >= '0' && name <= '9')) return unknown();
    return letter(sets_.ofEscape(text, anyCase_));
  }

  // Behind "(".
  PatternNode group() {
    if (take("?P<")) {
      at_ = std::min(pattern_.find('>', at_), pattern_.size() - 1) + 1;
    } else if (take('?')) {
      const bool anyCase = anyCase_, manyLines = manyLines_;
      flags();
      if (take(')')) return {};
      if (!take(':')) return unknown();
      PatternNode node = inGroup();
      anyCase_ = anyCase;
      manyLines_ = manyLines;
      return node;
    }
    return inGroup();
  }

  PatternNode inGroup() {
    PatternNode node = choice();
    return take(')') ? node : unknown();
  }

  void flags() {
    for (bool on = true; at_ < pattern_.size() && !is(':') && !is(')'); ++at_) {
      if (is('-')) {
        on = false;
      } else if (is('i')) {
        anyCase_ = on;
      } else if (is('m')) {
        manyLines_ = on;
      } else if (!is('s') && !is('U')) {
        return;
      }
    }
  }

  PatternNode repeated(PatternNode part) {
    for (int least = 0, most = 0; quantifier(least, most);) {
      take('?');
      PatternNode node;
      node.kind = Kind::repeat;
      node.least = least;
      node.most = most;
      node.parts.push_back(std::move(part));
      part = std::move(node);
    }
    return part;
  }

  bool quantifier(int& least, int& most) {
    if (take('*')) return least = 0, most = PatternNode::kNoLimit, true;
    if (take('+')) return least = 1, most = PatternNode::kNoLimit, true;
    if (take('?')) return least = 0, most = 1, true;
    return is('{') && counts(least, most);
  }

  // "{2}", "{2,}", "{2,5}"; any other brace is a letter.
  bool counts(int& least, int& most) {
    const char* const end = pattern_.data() + pattern_.size();
    auto [next, error] = std::from_chars(pattern_.data() + at_ + 1, end, least);
    if (error != std::errc() || next == end) return false;
    most = least;
    if (*next == ',') {
      most = PatternNode::kNoLimit;
      if (++next != end && *next != '}') {
        const auto upper = std::from_chars(next, end, most);
        if (upper.ec != std::errc()) return false;
        next = upper.ptr;
      }
    }
    if (next == end || *next != '}') return false;
    at_ = static_cast<std::size_t>(next + 1 - pattern_.data());
    return true;
  }

  std::string_view pattern_;
  LetterSets& sets_;
  std::size_t at_ = 0;
  bool anyCase_ = false, manyLines_ = false, known_ = true;
};

}  // namespace

std::optional<PatternNode> treeOf(std::string_view pattern, LetterSets& sets) {
  return TreeReader(pattern, sets).read();
}

}  // namespace doichieu
