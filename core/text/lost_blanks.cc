#include "text/lost_blanks.h"

#include <algorithm>
#include <string>

#include "base/letters.h"
#include "base/utf8.h"
#include "doichieu/text/fold.h"
#include "text/syllable.h"

namespace doichieu {
namespace {

constexpr std::size_t kLeastLost = 4;       // of a document
constexpr std::size_t kShortestPart = 2;    // letters of a syllable that lost its blank
constexpr std::size_t kShortestBeside = 3;  // letters of a syllable beside a figure: shorter ones are units
constexpr std::size_t kShortestToken = 5;   // bytes of two syllables, one letter of them with a mark

bool isMarked(std::string_view token) {
  return std::any_of(token.begin(), token.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

bool isPart(std::string_view token) {
  return codePointCount(token) >= kShortestPart && fitOfSyllable(token) == SyllableFit::attested;
}

/// Where two syllables of a token may meet; nothing where it is one.
std::vector<std::size_t> seamsIn(std::string_view token) {
  std::vector<std::size_t> seams;
  if (token.size() < kShortestToken || !isMarked(token) || fitOfSyllable(token) != SyllableFit::none) return seams;
  const bool capitals = isAllCapitals(token);
  for (std::size_t at = 1; at < token.size(); ++at) {
    if (isContinuationByte(token[at])) continue;
    const std::string_view right = token.substr(at);
    if ((capitals || !startsWithCapital(right)) && isPart(token.substr(0, at)) && isPart(right)) seams.push_back(at);
  }
  return seams;
}

/// 0 where the token is left alone.
std::size_t seamIn(std::string_view token, std::string_view document) {
  const std::vector<std::size_t> seams = seamsIn(token);
  if (seams.size() < 2) return seams.empty() ? 0 : seams.front();
  const std::string word = lower(token);
  for (const std::size_t seam : seams)
    if (document.find(word.substr(0, seam) + " " + word.substr(seam)) != std::string_view::npos) return seam;
  return 0;
}

bool isSyllableBesideFigure(std::string_view token) {
  return isMarked(token) && codePointCount(token) >= kShortestBeside && fitOfSyllable(token) == SyllableFit::attested;
}

/// "ngày22/5": a figure with more behind it, no footnote.
bool beginsDate(std::string_view text) {
  const std::size_t end = text.find_first_not_of("0123456789");
  return end != 0 && end < text.size() && text[end] == '/';
}

void insertBlank(std::size_t at, SourceLine& line) {
  line.text.insert(at, 1, ' ');
  for (SourcePiece& piece : line.pieces) {
    piece.span.begin += piece.span.begin >= at ? 1 : 0;
    piece.span.end += piece.span.end > at ? 1 : 0;
  }
}

}  // namespace

std::vector<std::size_t> lostBlanks(std::string_view text, std::string_view document) {
  std::vector<std::size_t> lost;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    std::size_t end = at;
    while (at < text.size() && letterOf(nextCodePoint(text, at)).isLetter) end = at;
    if (end == begin) continue;
    const std::string_view token = text.substr(begin, end - begin);
    const bool beside = (begin > 0 && isDigit(text[begin - 1])) || (end < text.size() && isDigit(text[end]));
    if (beside && isSyllableBesideFigure(token)) {
      if (begin > 0 && isDigit(text[begin - 1]) && !startsWithCapital(token)) lost.push_back(begin);
      if (beginsDate(text.substr(end))) lost.push_back(end);
    } else if (const std::size_t seam = seamIn(token, document); seam > 0) {
      lost.push_back(begin + seam);
    }
    at = end;
  }
  return lost;
}

void restoreBlanks(SourceText& text) {
  std::size_t count = 0;
  for (const SourceLine& line : text.lines)
    if (!line.recognized()) count += lostBlanks(line.text, {}).size();
  if (count < kLeastLost) return;
  std::string document;
  for (const SourceLine& line : text.lines) document += lower(line.text) + " ";
  for (SourceLine& line : text.lines) {
    if (line.recognized()) continue;
    const std::vector<std::size_t> lost = lostBlanks(line.text, document);
    for (auto at = lost.rbegin(); at != lost.rend(); ++at) insertBlank(*at, line);
  }
}

}  // namespace doichieu
