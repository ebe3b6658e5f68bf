#include "base/letters.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <stdexcept>
#include <vector>

namespace doichieu {
namespace {

constexpr std::array<char16_t, 6> kToneMarks = {0, 0x0300, 0x0309, 0x0303, 0x0301, 0x0323};

const icu::Normalizer2& normalizer(bool composing) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* found =
      composing ? icu::Normalizer2::getNFCInstance(status) : icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU normalization data: ") + u_errorName(status));
  return *found;
}

char32_t composed(const icu::UnicodeString& decomposed) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString whole = normalizer(true).normalize(decomposed, status);
  return whole.countChar32() == 1 ? static_cast<char32_t>(whole.char32At(0)) : 0;
}

char32_t composedWith(char32_t bare, Tone tone) {
  if (tone == Tone::none) return bare;
  icu::UnicodeString parts(static_cast<UChar32>(bare));
  parts.append(kToneMarks[static_cast<std::size_t>(tone)]);
  const char32_t whole = composed(parts);
  return whole == 0 ? bare : whole;
}

bool isBlank(char32_t c) {
  return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x3000 ||
         c == 0xFEFF;
}

bool isDash(char32_t c) {
  return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFF0D;
}

char32_t foldedMark(char32_t c) {
  constexpr char32_t kSoftHyphen = 0xAD;
  if (isDash(c)) return '-';
  if (c == 0x201C || c == 0x201D || c == 0x201E || c == 0xAB || c == 0xBB) return '"';
  if (c == 0x2018 || c == 0x2019) return '\'';
  return c == kSoftHyphen ? 0 : c;
}

Letter describe(char32_t codePoint) {
  Letter letter;
  letter.isBlank = isBlank(codePoint);
  letter.lower = static_cast<char32_t>(u_tolower(static_cast<UChar32>(codePoint)));
  letter.bare = letter.plain = letter.lower;
  letter.folded = foldedMark(letter.lower);
  letter.isLetter = u_isalpha(static_cast<UChar32>(codePoint)) != 0;
  letter.isUpper = u_isupper(static_cast<UChar32>(codePoint)) != 0;
  if (letter.lower == U'đ') letter.plain = U'd';
  if (!letter.isLetter || letter.lower < 0x80) return letter;
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString parts =
      normalizer(false).normalize(icu::UnicodeString(static_cast<UChar32>(letter.lower)), status);
  if (parts.length() < 2) return letter;
  icu::UnicodeString withoutTone;
  for (int i = 0; i < parts.length(); ++i) {
    bool isTone = false;
    for (std::size_t tone = 1; tone < kToneMarks.size(); ++tone)
      if (parts[i] == kToneMarks[tone]) {
        letter.tone = static_cast<Tone>(tone);
        isTone = true;
      }
    if (!isTone) withoutTone.append(parts[i]);
  }
  if (const char32_t bare = composed(withoutTone)) letter.bare = bare;
  letter.plain = static_cast<char32_t>(parts.char32At(0));
  return letter;
}

}  // namespace

const Letter* letterTable() {
  static const std::vector<Letter> letters = [] {
    std::vector<Letter> built(kLetterTableSize);
    for (char32_t codePoint = 0; codePoint < kLetterTableSize; ++codePoint) built[codePoint] = describe(codePoint);
    return built;
  }();
  return letters.data();
}

Letter otherLetter(char32_t codePoint) {
  return describe(codePoint);
}

char32_t withTone(char32_t bare, Tone tone) {
  using Toned = std::array<char32_t, kToneMarks.size()>;
  static const std::vector<Toned> plain = [] {
    std::vector<Toned> built(0x80);
    for (char32_t letter = 0; letter < built.size(); ++letter)
      for (std::size_t t = 0; t < kToneMarks.size(); ++t) built[letter][t] = composedWith(letter, static_cast<Tone>(t));
    return built;
  }();
  return bare < plain.size() ? plain[bare][static_cast<std::size_t>(tone)] : composedWith(bare, tone);
}

char32_t upperOf(char32_t codePoint) {
  return static_cast<char32_t>(u_toupper(static_cast<UChar32>(codePoint)));
}

}  // namespace doichieu
