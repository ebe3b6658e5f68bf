#include "text/syllable.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/letters.h"
#include "base/utf8.h"
#include "doichieu/text/fold.h"
#include "text/embedded_tables.h"

namespace doichieu {
namespace {

using namespace std::string_view_literals;
constexpr auto npos = std::u16string_view::npos;

// Letters are numbered from 1 in the order in which the alphabet below names them; a syllable of up to 7 letters
// ("nghiêng") is a key of 5 bits a letter.
constexpr std::u16string_view kAlphabet = u"abcdeghiklmnopqrstuvxy\u0103\u00e2\u0111\u00ea\u00f4\u01a1\u01b0";
constexpr std::u16string_view kHattedVowels = u"\u0103\u00e2\u00ea\u00f4\u01a1\u01b0";  // ă â ê ô ơ ư
constexpr std::u16string_view kVowels = u"aeiouy\u0103\u00e2\u00ea\u00f4\u01a1\u01b0";
constexpr std::size_t kLongest = 7;
constexpr char32_t kNumbersEnd = 0x200;  // all letters of the alphabet without tones lie below

struct Spelling {
  std::uint8_t toneOld = 0, toneNew = 0;  // index of the letter that carries the mark in either style
  bool stopped = false;                   // ends in p, t, c, ch: only acute and dot below
  bool attested = false;
};

std::uint8_t numberOf(char16_t letter) {
  const std::size_t at = kAlphabet.find(letter);
  return at == npos ? 0 : static_cast<std::uint8_t>(at + 1);
}

bool isVowel(char16_t letter) {
  return kVowels.find(letter) != npos;
}

std::uint64_t append(std::uint64_t key, std::uint8_t number) {
  return key << 5 | number;
}

bool isHatted(char16_t letter) {
  return kHattedVowels.find(letter) != npos;
}

/// Where the mark stands in a rhyme, counted from its first letter: {old style, new style}.
std::pair<std::size_t, std::size_t> tonePlace(std::u16string_view rhyme) {
  std::size_t vowels = 0;
  while (vowels < rhyme.size() && isVowel(rhyme[vowels])) ++vowels;
  for (std::size_t i = vowels; i-- > 0;)
    if (isHatted(rhyme[i])) return {i, i};
  if (vowels < rhyme.size()) return {vowels - 1, vowels - 1};
  if (vowels == 3) return {1, 1};
  const bool styled = rhyme == u"oa" || rhyme == u"oe" || rhyme == u"uy";
  return {0, styled ? 1 : 0};
}

bool isStopped(std::u16string_view rhyme) {
  const char16_t last = rhyme.back();
  return last == u'p' || last == u't' || last == u'c' || (last == u'h' && rhyme[rhyme.size() - 2] == u'c');
}

/// The spelling rules that bind an onset to the first letters of its rhyme.
bool canBegin(std::u16string_view onset, std::u16string_view rhyme) {
  const char16_t first = rhyme.front();
  const bool front = first == u'e' || first == u'\u00ea' || first == u'i' || first == u'y';
  const bool beginsIe = rhyme.starts_with(u"i\u00ea");
  if (onset == u"c" || onset == u"g" || onset == u"ng") return !front;
  if (onset == u"k" || onset == u"gh" || onset == u"ngh") return front && (first != u'y' || rhyme == u"y");
  if (onset == u"gi") return first != u'y';
  if (onset == u"qu") return first != u'o' && first != u'u' && first != u'\u01b0' && first != u'\u00f4' && !beginsIe;
  if (onset.empty()) return !beginsIe && rhyme != u"ynh" && rhyme != u"yt";
  // "lý", "kỹ", "sỹ": y for i, in open syllables after a few consonants.
  return first != u'y' || (rhyme == u"y" && onset.size() == 1 && u"hklmstv"sv.find(onset.front()) != npos);
}

class Inventory {
 public:
  Inventory() {
    for (char16_t c = u'a'; c < kNumbersEnd; ++c) numbers_[c] = numberOf(c);
    const std::vector<std::u16string> onsets = allOnsets();
    embedded::forEachRow(embedded::kSyllables, [&](const embedded::Row& row) {
      const std::u16string rhyme = utf16(row.cells[0]);
      for (const std::u16string& onset : onsets)
        if (canBegin(onset, rhyme)) add(onset, rhyme, false);
      forEachOnset(row.cells[1], [&](const std::u16string& onset) { add(onset, rhyme, true); });
    });
  }

  /// 0 where the letter is none of the alphabet, or a consonant with a tone mark.
  std::uint8_t number(const Letter& letter) const {
    if (letter.bare >= kNumbersEnd) return 0;
    if (letter.tone != Tone::none && !isVowel(static_cast<char16_t>(letter.bare))) return 0;
    return numbers_[letter.bare];
  }

  const Spelling* find(std::uint64_t key) const {
    const auto found = spellings_.find(key);
    return found == spellings_.end() ? nullptr : &found->second;
  }

 private:
  static std::u16string utf16(std::string_view text) {
    std::u16string converted;
    for (std::size_t at = 0; at < text.size();) converted += static_cast<char16_t>(nextCodePoint(text, at));
    return converted;
  }

  template <typename Visit>
  static void forEachOnset(std::string_view list, const Visit& visit) {
    for (std::size_t begin = 0; begin < list.size();) {
      const std::size_t end = std::min(list.find(' ', begin), list.size());
      const std::string_view onset = list.substr(begin, end - begin);
      visit(onset == "0" ? std::u16string() : utf16(onset));
      begin = end + 1;
    }
  }

  static std::vector<std::u16string> allOnsets() {
    std::vector<std::u16string> onsets;
    embedded::forEachRow(embedded::kSyllables, [&](const embedded::Row& row) {
      forEachOnset(row.cells[1], [&](std::u16string onset) { onsets.push_back(std::move(onset)); });
    });
    std::sort(onsets.begin(), onsets.end());
    onsets.erase(std::unique(onsets.begin(), onsets.end()), onsets.end());
    return onsets;
  }

  void add(std::u16string_view onset, std::u16string_view rhyme, bool attested) {
    std::u16string base(onset);
    // "gi" before a rhyme in i writes one i for both: gi + in is "gin".
    const std::size_t shared = onset == u"gi" && rhyme.front() == u'i' ? 1 : 0;
    base += rhyme.substr(shared);
    if (base.size() > kLongest) return;
    const auto [placeOld, placeNew] = tonePlace(rhyme);
    const std::size_t before = onset.size() - shared;
    std::uint64_t key = 0;
    for (char16_t letter : base) key = append(key, numberOf(letter));
    Spelling& spelling = spellings_[key];
    spelling.attested = spelling.attested || attested;
    spelling.toneOld = static_cast<std::uint8_t>(before + placeOld);
    spelling.toneNew = static_cast<std::uint8_t>(before + placeNew);
    spelling.stopped = isStopped(rhyme);
  }

  std::array<std::uint8_t, kNumbersEnd> numbers_{};
  std::unordered_map<std::uint64_t, Spelling> spellings_;
};

const Inventory& inventory() {
  static const Inventory instance;
  return instance;
}

bool hasCombiningMark(std::string_view token) {
  return token.find('\xCC') != std::string_view::npos;  // U+0300..U+033F: all tone and quality marks
}

}  // namespace

SyllableFit fitOfSyllable(std::string_view token) {
  if (hasCombiningMark(token)) {
    const std::string composed = toNfc(token);
    return hasCombiningMark(composed) ? SyllableFit::none : fitOfSyllable(composed);
  }
  const Inventory& known = inventory();
  std::uint64_t key = 0;
  std::size_t count = 0, marked = 0;
  Tone tone = Tone::none;
  for (std::size_t at = 0; at < token.size(); ++count) {
    const Letter& letter = letterOf(nextCodePoint(token, at));
    const std::uint8_t number = known.number(letter);
    if (number == 0 || count == kLongest) return SyllableFit::none;
    if (letter.tone != Tone::none) {
      if (tone != Tone::none) return SyllableFit::none;
      tone = letter.tone;
      marked = count;
    }
    key = append(key, number);
  }
  const Spelling* spelling = known.find(key);
  if (spelling == nullptr) return SyllableFit::none;
  if (spelling->stopped && tone != Tone::acute && tone != Tone::dot) return SyllableFit::none;
  if (tone != Tone::none && marked != spelling->toneOld && marked != spelling->toneNew)
    return SyllableFit::misplacedTone;
  return spelling->attested ? SyllableFit::attested : SyllableFit::possible;
}

bool isVietnameseSyllable(std::string_view token) {
  return fitOfSyllable(token) >= SyllableFit::possible;
}

}  // namespace doichieu
