#include "doichieu/text/quality.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "doichieu/text/decode.h"
#include "text/letter_statistics.h"

namespace doichieu {
namespace {

constexpr std::array<std::string_view, 4> kNames = {"good", "missing", "garbled", "legacy_font"};

// An image over half of the page is a scan, not an emblem or a signature.
constexpr float kCovers = 0.5F;
// The stamp of a digital signature has 60 to 200 characters; two of them may stand on one page.
constexpr std::size_t kStampLetters = 300;
// Below this a page has too few words to tell good from bad: a title page, a table of numbers.
constexpr std::size_t kFewestTokens = 20;
// Published plans reach 0.95 to 1 (names of ethnic minorities and foreign words are the rest); recognition by a program
// that does not know Vietnamese gives 0.3 to 0.8, one glyph in twenty without a mapping about 0.85.
constexpr double kGoodTokens = 0.9;
// Text over a scan is another program's recognition; below this ours, which knows the language, does better.
constexpr double kGoodOverScan = 0.96;
// Three syllables in four carry a letter that ASCII lacks; text whose marks were lost may still be all syllables.
constexpr double kGoodMarked = 0.35;
constexpr double kForeignLetters = 0.03;

std::string percent(double share) {
  return std::to_string(std::lround(share * 100));
}

/// Addresses and document symbols ("15/2014/QĐ-UBND") are no Vietnamese words and say nothing of the fonts.
bool isNoSpeech(std::string_view word) {
  constexpr auto npos = std::string_view::npos;
  const bool address = word.find('@') != npos || word.find("://") != npos || word.starts_with("www.");
  return address || (word.find('/') != npos && word.find_first_of("0123456789") != npos);
}

std::string textOf(const std::vector<Word>& words) {
  std::string text;
  for (const Word& word : words) {
    if (isNoSpeech(word.text)) continue;
    text += word.text;
    text += ' ';
  }
  return text;
}

bool reads(const LetterStatistics& found, double goodTokens = kGoodTokens) {
  return found.tokenShare() >= goodTokens && found.markedShare() >= kGoodMarked &&
         static_cast<double>(found.foreignLetters) <= kForeignLetters * static_cast<double>(found.letters);
}

TextLayerVerdict verdict(TextLayerQuality quality, const Page& page, std::vector<std::string> args) {
  TextLayerVerdict given;
  given.quality = quality;
  given.diagnostic = {
      "text_layer." + std::string(toString(quality)), Severity::info, Stage::text, page.number, std::move(args), ""};
  return given;
}

/// The legacy encoding of each font of the page, told by its name or, where that says nothing, by what it reads as.
std::map<std::string, LegacyFont> legacyFonts(const Page& page) {
  std::map<std::string, std::string> texts;
  for (const Word& word : page.words) texts[word.font] += word.text + ' ';
  std::map<std::string, LegacyFont> fonts;
  for (const auto& [name, text] : texts) {
    if (const auto named = legacyFontNamed(name)) {
      // Such a font may also be asked to draw plain Unicode; then its text reads as it is.
      if (!reads(countLetters(text))) fonts[name] = *named;
    } else if (const auto scheme = guessLegacyScheme(text)) {
      fonts[name] = {*scheme, false};
    }
  }
  return fonts;
}

bool namesLegacyFont(const Page& page) {
  return std::any_of(page.words.begin(), page.words.end(),
                     [](const Word& word) { return !word.font.empty() && legacyFontNamed(word.font).has_value(); });
}

std::optional<TextLayerVerdict> decodedVerdict(const Page& page) {
  const std::map<std::string, LegacyFont> fonts = legacyFonts(page);
  if (fonts.empty()) return std::nullopt;
  std::vector<Word> words = page.words;
  for (Word& word : words) {
    const auto legacy = fonts.find(word.font);
    if (legacy == fonts.end()) continue;
    std::string decoded = decodeLegacyText(word.text, legacy->second);
    if (decoded != word.text) word.raw = std::exchange(word.text, std::move(decoded));
  }
  const LetterStatistics found = countLetters(textOf(words));
  if (found.tokens >= kFewestTokens && !reads(found)) return std::nullopt;
  const std::string scheme(toString(fonts.begin()->second.scheme));
  TextLayerVerdict given = verdict(TextLayerQuality::legacyFont, page, {scheme, percent(found.tokenShare())});
  given.words = std::move(words);
  return given;
}

}  // namespace

std::string_view toString(TextLayerQuality quality) {
  return kNames[static_cast<std::size_t>(quality)];
}

TextLayerVerdict judgeTextLayer(const Page& page) {
  const LetterStatistics found = countLetters(textOf(page.words));
  const std::string letters = std::to_string(found.letters);
  const bool covered = page.imageCoverage >= kCovers;
  if (page.words.empty() || (covered && found.letters <= kStampLetters))
    return verdict(TextLayerQuality::missing, page, {letters});
  // A letterhead in a legacy font may stand over a body in Unicode.
  if (namesLegacyFont(page))
    if (auto decoded = decodedVerdict(page)) return *decoded;
  const bool judgeable = found.tokens + found.abbreviations >= kFewestTokens;
  if (judgeable && reads(found, covered ? kGoodOverScan : kGoodTokens))
    return verdict(TextLayerQuality::good, page, {percent(found.tokenShare()), letters});
  if (auto decoded = decodedVerdict(page)) return *decoded;
  if (!judgeable && !covered) return verdict(TextLayerQuality::good, page, {percent(found.tokenShare()), letters});
  return verdict(TextLayerQuality::garbled, page, {percent(found.tokenShare()), percent(found.markedShare())});
}

}  // namespace doichieu
