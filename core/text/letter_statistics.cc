#include "text/letter_statistics.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include "doichieu/text/fold.h"
#include "text/syllable.h"

namespace doichieu {
namespace {

constexpr std::size_t kLongestAbbreviation = 10;  // "BLĐTBXHVN"; longer runs of capitals are words

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

struct Run {
  std::size_t begin = 0, letters = 0, foreign = 0;
  bool ascii = true, capitals = true, camel = false;
  bool lastWasLower = false;

  void add(UChar32 codePoint, bool isForeign) {
    ++letters;
    if (isForeign) ++foreign;
    if (codePoint > 0x7F) ascii = false;
    const bool isLower = u_islower(codePoint);
    if (isLower) capitals = false;
    // A capital inside a word ("CilU", "xA"... ) is a misreading, or at best a trade name.
    if (lastWasLower && u_isupper(codePoint)) camel = true;
    lastWasLower = isLower;
  }
};

bool isLatin(UChar32 codePoint) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(codePoint, &status);
  return U_SUCCESS(status) && (script == USCRIPT_LATIN || script == USCRIPT_INHERITED);
}

/// What a font without a proper ToUnicode map leaves: control characters, private use, unassigned, U+FFFD.
bool isDebris(UChar32 codePoint) {
  if (codePoint < 0) return true;
  if (codePoint == '\t' || codePoint == '\n' || codePoint == '\r' || codePoint == '\f') return false;
  const int type = u_charType(codePoint);
  return codePoint == 0xFFFD || type == U_CONTROL_CHAR || type == U_UNASSIGNED;
}

void close(const Run& run, std::string_view token, LetterStatistics& statistics) {
  if (run.letters == 0) return;
  const bool syllable = !run.camel && fitOfSyllable(token) >= SyllableFit::possible;
  if (syllable) {
    ++statistics.tokens;
    ++statistics.syllables;
    statistics.syllableLetters += run.letters;
    if (!run.ascii) ++statistics.marked;
  } else if (run.capitals && run.foreign == 0 && run.letters <= kLongestAbbreviation) {
    ++statistics.abbreviations;
  } else {
    ++statistics.tokens;
  }
}

}  // namespace

double LetterStatistics::syllableShare() const {
  return share(syllableLetters, letters);
}
double LetterStatistics::tokenShare() const {
  return share(syllables, tokens);
}
double LetterStatistics::markedShare() const {
  return share(marked, syllables);
}

LetterStatistics& LetterStatistics::operator+=(const LetterStatistics& other) {
  letters += other.letters;
  foreignLetters += other.foreignLetters;
  tokens += other.tokens;
  syllables += other.syllables;
  marked += other.marked;
  syllableLetters += other.syllableLetters;
  abbreviations += other.abbreviations;
  return *this;
}

LetterStatistics countLetters(std::string_view text) {
  LetterStatistics statistics;
  Run run;
  const int length = static_cast<int>(text.size());
  for (int at = 0; at < length;) {
    const int begin = at;
    UChar32 codePoint;
    U8_NEXT(text.data(), at, length, codePoint);
    const bool letter = codePoint >= 0 && (u_isalpha(codePoint) || u_charType(codePoint) == U_NON_SPACING_MARK);
    if (!letter) {
      close(run, text.substr(run.begin, static_cast<std::size_t>(begin) - run.begin), statistics);
      run = {};
      run.begin = static_cast<std::size_t>(at);
      if (isDebris(codePoint)) ++statistics.letters, ++statistics.foreignLetters;
      continue;
    }
    const bool foreign = !isLatin(codePoint);
    ++statistics.letters;
    if (foreign) ++statistics.foreignLetters;
    run.add(codePoint, foreign);
  }
  close(run, text.substr(run.begin), statistics);
  return statistics;
}

}  // namespace doichieu
