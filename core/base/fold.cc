#include "doichieu/text/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <iterator>

#include "base/letters.h"
#include "base/utf8.h"
#include "base/word_folder.h"

namespace doichieu {
namespace {

// Whether a blank begins with this byte. Bytes within a character begin none.
bool blankAt(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return byte == ' ' || (byte >= 9 && byte <= 13);
  constexpr unsigned char kBlanksLead[] = {0xC2, 0xE2, 0xE3, 0xEF};  // of U+00A0, U+2000, U+3000, U+FEFF
  if (std::find(std::begin(kBlanksLead), std::end(kBlanksLead), byte) == std::end(kBlanksLead)) return false;
  return letterOf(nextCodePoint(text, at)).isBlank;
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

// White space collapsed, letters folded one by one. Good until the next call on the same thread.
std::u32string& foldCodePoints(std::string_view text) {
  thread_local std::u32string threadsOwn;
  std::u32string& out = threadsOwn;
  out.resize(text.size());
  char32_t* const begin = out.data();
  char32_t* end = begin;
  for (std::size_t at = 0; at < text.size();) {
    const Letter& letter = letterOf(nextCodePoint(text, at));
    if (letter.isBlank) {
      if (end != begin && end[-1] != U' ') *end++ = U' ';
    } else if (letter.folded != 0) {
      *end++ = letter.folded;
    }
  }
  if (end != begin && end[-1] == U' ') --end;
  out.resize(static_cast<std::size_t>(end - begin));
  return out;
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

std::string upper(std::string_view text) {
  return mapLetters(text, upperOf);
}

std::string capitalized(std::string_view text) {
  if (text.empty()) return {};
  std::size_t at = 0;
  std::string out;
  appendCodePoint(out, upperOf(nextCodePoint(text, at)));
  return out.append(text.substr(at));
}

void settleTones(char32_t* begin, char32_t* end) {
  for (char32_t* at = begin; at != end; ++at) {
    if (at == begin || (at[-1] != U'o' && at[-1] != U'u')) continue;
    const Letter second = letterOf(*at);
    if (second.tone == Tone::none || !takesMarkOnFirst(at[-1], second.bare)) continue;
    if (at + 1 != end && letterOf(at[1]).isLetter) continue;
    if (at - begin >= 2 && at[-2] == U'q') continue;
    at[-1] = withTone(at[-1], second.tone);
    *at = second.bare;
  }
}

std::string foldForCompare(std::string_view text) {
  std::u32string& folded = foldCodePoints(text);
  settleTones(folded.data(), folded.data() + folded.size());
  std::string out;
  out.reserve(text.size());
  for (const char32_t c : folded) appendCodePoint(out, c);
  return out;
}

std::string foldForSearch(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char32_t c : foldCodePoints(text)) appendCodePoint(out, letterOf(c).plain);
  return out;
}

std::string squeezed(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size() && !blankAt(text, at)) ++at;
    out.append(text.substr(begin, at - begin));
    if (at == text.size()) break;
    nextCodePoint(text, at);
    if (!out.empty() && out.back() != ' ') out.push_back(' ');
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string_view trimmed(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t next = begin;
    if (!letterOf(nextCodePoint(text, next)).isBlank) break;
    begin = next;
  }
  std::size_t end = text.size();
  while (end > begin) {
    std::size_t previous = end;
    if (!letterOf(previousCodePoint(text, previous)).isBlank) break;
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

std::size_t codePointCount(std::string_view text) {
  return countCodePoints(text);
}

bool startsWithCapital(std::string_view text) {
  if (text.empty()) return false;
  std::size_t at = 0;
  return letterOf(nextCodePoint(text, at)).isUpper;
}

}  // namespace doichieu
