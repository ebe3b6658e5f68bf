#include "doichieu/text/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/unistr.h>

#include "base/letters.h"
#include "base/utf8.h"
#include "base/word_folder.h"

namespace doichieu {
namespace {

bool isBlank(char32_t c) {
  return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x3000 ||
         c == 0xFEFF;
}

bool isDash(char32_t c) { return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFF0D; }

char32_t plainMark(char32_t c) {
  if (isDash(c)) return '-';
  if (c == 0x201C || c == 0x201D || c == 0x201E || c == 0xAB || c == 0xBB) return '"';
  if (c == 0x2018 || c == 0x2019) return '\'';
  return c;
}

// Old and new tone style differ in open oa, oe, uy only ("hòa"/"hoà"); the u of "qu" belongs to the onset.
bool takesMarkOnFirst(char32_t first, char32_t second) {
  return (first == U'o' && (second == U'a' || second == U'e')) || (first == U'u' && second == U'y');
}

template <typename Map>
std::string mapLetters(std::string_view text, Map map) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) appendCodePoint(out, map(nextCodePoint(text, at)));
  return out;
}

void foldCodePoints(std::string_view text, std::u32string& out) {
  out.clear();
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = nextCodePoint(text, at);
    if (isBlank(c)) {
      if (!out.empty() && out.back() != U' ') out.push_back(U' ');
    } else if (c != 0xAD) {
      out.push_back(plainMark(letterOf(c).lower));
    }
  }
  if (!out.empty() && out.back() == U' ') out.pop_back();
}

// Puts every tone mark of an open oa, oe, uy where the old style has it.
void settleTones(std::u32string& folded) {
  for (std::size_t i = 1; i < folded.size(); ++i) {
    const Letter& second = letterOf(folded[i]);
    if (second.tone == Tone::none || !takesMarkOnFirst(folded[i - 1], second.bare)) continue;
    if (i + 1 < folded.size() && letterOf(folded[i + 1]).isLetter) continue;
    if (i >= 2 && folded[i - 2] == U'q') continue;
    const Letter letter = second;
    folded[i - 1] = withTone(folded[i - 1], letter.tone);
    folded[i] = letter.bare;
  }
}

}  // namespace

std::string toNfc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  const auto source = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  std::string out;
  nfc->normalize(source, status).toUTF8String(out);
  return out;
}

std::string lower(std::string_view text) {
  return mapLetters(text, [](char32_t c) { return letterOf(c).lower; });
}

std::string upper(std::string_view text) { return mapLetters(text, upperOf); }

std::string capitalized(std::string_view text) {
  if (text.empty()) return {};
  std::size_t at = 0;
  std::string out;
  appendCodePoint(out, upperOf(nextCodePoint(text, at)));
  return out.append(text.substr(at));
}

std::u32string_view WordFolder::foldLetters(std::string_view word) {
  foldCodePoints(word, letters_);
  settleTones(letters_);
  return letters_;
}

std::string_view WordFolder::fold(std::string_view word) {
  folded_.clear();
  for (const char32_t c : foldLetters(word)) appendCodePoint(folded_, c);
  return folded_;
}

std::string foldForCompare(std::string_view text) { return std::string(WordFolder().fold(text)); }

std::string foldForSearch(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::u32string folded;
  foldCodePoints(text, folded);
  for (const char32_t c : folded) appendCodePoint(out, letterOf(c).plain);
  return out;
}

std::string squeezed(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (isBlank(nextCodePoint(text, at))) {
      if (!out.empty() && out.back() != ' ') out.push_back(' ');
    } else {
      out.append(text.substr(begin, at - begin));
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string_view trimmed(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t next = begin;
    if (!isBlank(nextCodePoint(text, next))) break;
    begin = next;
  }
  std::size_t end = text.size();
  while (end > begin) {
    std::size_t previous = end;
    if (!isBlank(previousCodePoint(text, previous))) break;
    end = previous;
  }
  return text.substr(begin, end - begin);
}

bool isAllCapitals(std::string_view text) {
  int capitals = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Letter& letter = letterOf(nextCodePoint(text, at));
    if (!letter.isLetter) continue;
    if (!letter.isUpper) return false;
    ++capitals;
  }
  return capitals >= 2;
}

std::size_t letterCount(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();)
    if (letterOf(nextCodePoint(text, at)).isLetter) ++count;
  return count;
}

std::size_t codePointCount(std::string_view text) { return countCodePoints(text); }

bool startsWithCapital(std::string_view text) {
  if (text.empty()) return false;
  std::size_t at = 0;
  return letterOf(nextCodePoint(text, at)).isUpper;
}

}  // namespace doichieu
