#include "rules/letter_sets.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"

namespace doichieu {
namespace {

constexpr UChar32 kLast = 0x10FFFF;

const icu::UnicodeSet& everything() {
  static const icu::UnicodeSet all(0, kLast);
  return all;
}

bool isAsciiLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool isAsciiDigit(char c) {
  return c >= '0' && c <= '9';
}

// Every fifth letter of a text is a blank; single letters, digits and marks are much alike, and there are few capitals.
double shareOf(const icu::UnicodeSet& set) {
  double share = 0;
  for (UChar32 c = 0; c < 0x80; ++c)
    if (set.contains(c)) share += c == ' ' ? 0.2 : c >= 'a' && c <= 'z' ? 0.025 : 0.002;
  const std::int32_t others = icu::UnicodeSet(set).remove(0, 0x7F).size();
  return std::min(1.0, share + 0.005 * others);
}

/// RE2's Perl classes hold ASCII alone.
icu::UnicodeSet perlClass(char name) {
  icu::UnicodeSet set;
  if (name == 'd' || name == 'w') set.add('0', '9');
  if (name == 'w') set.add('a', 'z').add('A', 'Z').add('_');
  if (name == 's')
    for (const char blank : {' ', '\t', '\n', '\f', '\r'}) set.add(static_cast<UChar32>(blank));
  return set;
}

/// The letter that an escape stands for ("\." or "\t"); nothing where it stands for a set or is not known here.
std::optional<char32_t> escapedLetter(std::string_view escape) {
  constexpr std::string_view kNames = "tnrfva", kLetters = "\t\n\r\f\v\a";
  if (escape.size() < 2) return std::nullopt;
  if (const auto at = kNames.find(escape[1]); at != std::string_view::npos) return static_cast<char32_t>(kLetters[at]);
  if (isAsciiLetter(escape[1]) || isAsciiDigit(escape[1])) return std::nullopt;
  std::size_t at = 1;
  return nextCodePoint(escape, at);
}

/// The letters of an escape; nothing where they are not known here.
std::optional<icu::UnicodeSet> escapedSet(std::string_view escape) {
  if (const auto letter = escapedLetter(escape))
    return icu::UnicodeSet(static_cast<UChar32>(*letter), static_cast<UChar32>(*letter));
  constexpr std::string_view kPerl = "dws", kOthers = "DWS";
  if (escape.size() != 2) return std::nullopt;
  if (kPerl.find(escape[1]) != std::string_view::npos) return perlClass(escape[1]);
  const auto other = kOthers.find(escape[1]);
  if (other == std::string_view::npos) return std::nullopt;
  icu::UnicodeSet set = perlClass(kPerl[other]);
  set.complement();
  return set;
}

/// The letters between the brackets; nothing where one of them is not known here.
std::optional<icu::UnicodeSet> listedIn(std::string_view inside) {
  icu::UnicodeSet set;
  for (std::size_t at = 0; at < inside.size();) {
    if (inside.substr(at).starts_with("[:")) return std::nullopt;
    char32_t first = 0;
    if (inside[at] == '\\') {
      const std::string_view escape = inside.substr(at, escapeLength(inside, at));
      at += escape.size();
      const auto letter = escapedLetter(escape);
      if (!letter) {
        const auto more = escapedSet(escape);
        if (!more) return std::nullopt;
        set.addAll(*more);
        continue;
      }
      first = *letter;
    } else {
      first = nextCodePoint(inside, at);
    }
    char32_t last = first;
    if (at + 1 < inside.size() && inside[at] == '-') {
      if (inside[++at] == '\\') {
        const std::string_view escape = inside.substr(at, escapeLength(inside, at));
        const auto letter = escapedLetter(escape);
        if (!letter) return std::nullopt;
        at += escape.size();
        last = *letter;
      } else {
        last = nextCodePoint(inside, at);
      }
    }
    set.add(static_cast<UChar32>(first), static_cast<UChar32>(last));
  }
  return set;
}

}  // namespace

std::size_t bracketsLength(std::string_view pattern, std::size_t at) {
  std::size_t end = at + 1;
  if (end < pattern.size() && pattern[end] == '^') ++end;
  if (end < pattern.size() && pattern[end] == ']') ++end;
  while (end < pattern.size() && pattern[end] != ']') end += pattern[end] == '\\' ? escapeLength(pattern, end) : 1;
  return end < pattern.size() ? end + 1 - at : 0;
}

std::size_t escapeLength(std::string_view pattern, std::size_t at) {
  if (at + 1 >= pattern.size()) return 1;
  std::size_t end = at + 1;
  const char name = pattern[end];
  nextCodePoint(pattern, end);
  if ((name != 'p' && name != 'P' && name != 'x') || end >= pattern.size()) return end - at;
  if (pattern[end] != '{') return end - at + (name == 'x' ? 2 : 1);
  const std::size_t close = pattern.find('}', end);
  return close == std::string_view::npos ? end - at : close + 1 - at;
}

LetterSets::LetterSets() : sets_{everything(), icu::UnicodeSet()}, shares_{1, 0.01} {}

int LetterSets::numberOf(const icu::UnicodeSet& set) {
  const auto found = std::find(sets_.begin(), sets_.end(), set);
  if (found != sets_.end()) return static_cast<int>(found - sets_.begin());
  sets_.push_back(set);
  shares_.push_back(shareOf(set));
  return static_cast<int>(sets_.size()) - 1;
}

template <typename Make>
int LetterSets::once(std::string_view text, bool anyCase, const Make& make) {
  const auto [entry, isNew] = known_.try_emplace({std::string(text), anyCase}, kAll);
  if (isNew) entry->second = numberOf(make());
  return entry->second;
}

int LetterSets::of(char32_t letter, bool anyCase) {
  std::string text;
  appendCodePoint(text, letter);
  return once(text, anyCase, [&] {
    icu::UnicodeSet set(static_cast<UChar32>(letter), static_cast<UChar32>(letter));
    if (anyCase) set.closeOver(USET_CASE_INSENSITIVE).removeAllStrings();
    return set;
  });
}

int LetterSets::ofEscape(std::string_view escape, bool anyCase) {
  if (const auto letter = escapedLetter(escape)) return of(*letter, anyCase);
  return once(escape, anyCase, [&] {
    icu::UnicodeSet set = escapedSet(escape).value_or(everything());
    if (anyCase) set.closeOver(USET_CASE_INSENSITIVE).removeAllStrings();
    return set;
  });
}

// RE2 adds the other case before it turns the set around. ICU knows more pairs of cases than RE2 does, so a set that is
// turned around gets none here: it may hold too much, not too little.
int LetterSets::ofBrackets(std::string_view brackets, bool anyCase) {
  return once(brackets, anyCase, [&] {
    const bool turned = brackets.starts_with("[^");
    const std::size_t begin = turned ? 2 : 1;
    auto set = listedIn(brackets.substr(begin, brackets.size() - begin - 1));
    if (!set) return everything();
    if (turned) {
      set->complement();
    } else if (anyCase) {
      set->closeOver(USET_CASE_INSENSITIVE).removeAllStrings();
    }
    return *set;
  });
}

}  // namespace doichieu
