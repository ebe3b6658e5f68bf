#include "outline/markers.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <sstream>

#include "base/letters.h"
#include "base/utf8.h"
#include "doichieu/text/fold.h"
#include "doichieu/text/numbers.h"
#include "outline/part_names.h"

namespace doichieu {
namespace {

using re2::StringPiece;

// Decree 30/2020/ND-CP numbers points by these letters; f, j, w and z are typed by some offices all the same.
constexpr std::array<std::string_view, 23> kListLetters = {"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
                                                           "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"};

// Each pattern: (token)(punctuation)(blanks), the marked text has to follow.
const RE2& romanPattern() {
  static const RE2 pattern(R"(^([IVXLC]{1,7})(\s*[.)\-/])(\s+|)(?:\p{Lu}[\pL\s]|["“(\d]|$))");
  return pattern;
}
const RE2& capitalPattern() {
  static const RE2 pattern(R"(^([A-ZĐ])(\s*[./)]|\s*-\s)(\s*)(?:\pL{2}|["“(\d]|\p{Lu}\s|$))");
  return pattern;
}
const RE2& decimalPattern() {
  static const RE2 pattern(R"(^(\d{1,2}(?:\.\d{1,2}){1,3})(\s?[./)-]|)(\s+|$)(?:[\pL"“(\d]|$))");
  return pattern;
}
const RE2& tightDecimalPattern() {
  static const RE2 pattern(R"(^(\d{1,2}(?:\.\d{1,2}){1,3})(\.)()[\pL"“])");
  return pattern;
}
const RE2& numberPattern() {
  static const RE2 pattern(R"(^(\d{1,2})(\s?\.|\s?\)|\s?/|\s?-|\s?:)(\s*)(?:[\pL"“(%]|\d|$))");
  return pattern;
}
const RE2& bracketPattern() {
  static const RE2 pattern(R"(^\((\d{1,2}|[a-zđ]|[ivx]{1,4})(\))(\s*)\S)");
  return pattern;
}
const RE2& letterPattern() {
  static const RE2 pattern(R"(^([a-zđ])(\s?\)|\.|/)(\s*)(?:[\pL"“(\d]|$))");
  return pattern;
}
const RE2& bulletPattern() {
  static const RE2 pattern("^([-+*•●○◦▪■□§►➢➤✓✔\\x{F000}-\\x{F0FF}]|o\\b)()(\\s*)(?:\\S|$)");
  return pattern;
}

std::optional<ParsedMarker> tryPattern(const RE2& pattern, std::string_view text, MarkerKind kind) {
  StringPiece token, punctuation, blanks;
  if (!RE2::PartialMatch(StringPiece(text.data(), text.size()), pattern, &token, &punctuation, &blanks))
    return std::nullopt;
  ParsedMarker parsed;
  parsed.marker.kind = kind;
  parsed.marker.label = std::string(token.data(), token.size());
  const std::string_view mark = trimmed(std::string_view(punctuation.data(), punctuation.size()));
  parsed.punctuation = mark.empty() ? '\0' : mark.front();
  const char* end = blanks.data() != nullptr ? blanks.data() + blanks.size() : token.data() + token.size();
  parsed.length = static_cast<std::size_t>(end - text.data());
  return parsed;
}

std::vector<int> decimalNumbers(const std::string& label) {
  std::vector<int> numbers;
  std::istringstream in(label);
  for (std::string part; std::getline(in, part, '.');) numbers.push_back(std::stoi(part));
  return numbers;
}

// What the first characters tell spares most lines all patterns.

bool startsWithLetter(std::string_view text) {
  std::size_t at = 0;
  return letterOf(nextCodePoint(text, at)).isLetter;
}

// A letter or a Roman numeral, and behind it a mark or a blank.
bool mayBeLettered(std::string_view text) {
  constexpr std::string_view kRoman = "IVXLC", kBehind = " \t\r\n\f./)-";
  std::size_t end = 0;
  nextCodePoint(text, end);
  if (kRoman.find(text.front()) != std::string_view::npos) end = std::min(text.find_first_not_of(kRoman), text.size());
  return end < text.size() && kBehind.find(text[end]) != std::string_view::npos;
}

// The last word of "Phần thứ nhất", "Chương II", "Mục 3".
int partNumber(const std::string& label) {
  const std::string last = label.substr(label.rfind(' ') + 1);
  if (const auto roman = parseRoman(last)) return *roman;
  if (const auto digits = parseNumber(last)) return static_cast<int>(*digits);
  return parseOrdinalWords(last).value_or(0);
}

bool digitAt(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

// "15/10/2004", "1.000", "10-15", "08: 30" are no list numbers: after a tight mark no digit may follow, and "/" and "-"
// want a blank or a letter.
bool looksLikeFigure(std::string_view text, const ParsedMarker& parsed) {
  const std::size_t token = parsed.marker.label.size();
  const bool spaced = parsed.length > token && text[parsed.length - 1] == ' ';
  if (parsed.punctuation == ':') return true;
  if (parsed.punctuation == '/' || parsed.punctuation == '-') return !spaced || digitAt(text, parsed.length);
  return digitAt(text, parsed.length) && !spaced;
}

std::optional<ParsedMarker> bracketed(std::string_view text) {
  auto parsed = tryPattern(bracketPattern(), text, MarkerKind::number);
  if (!parsed) return std::nullopt;
  parsed->punctuation = '(';
  const std::string& label = parsed->marker.label;
  if (digitAt(label, 0)) {
    parsed->marker.numbers = {std::stoi(label)};
    return parsed;
  }
  parsed->marker.kind = MarkerKind::letter;
  parsed->marker.numbers = {listLetterNumber(label)};
  return parsed;
}

// One or two digits, a point and a digit.
bool mayBeDecimal(std::string_view text) {
  const std::size_t point = digitAt(text, 1) ? 2 : 1;
  return text.size() > point && text[point] == '.' && digitAt(text, point + 1);
}

std::optional<ParsedMarker> numbered(std::string_view text) {
  for (const RE2* pattern : {&decimalPattern(), &tightDecimalPattern()}) {
    if (!mayBeDecimal(text)) break;
    if (auto decimal = tryPattern(*pattern, text, MarkerKind::decimal)) {
      decimal->marker.numbers = decimalNumbers(decimal->marker.label);
      return decimal;
    }
  }
  auto number = tryPattern(numberPattern(), text, MarkerKind::number);
  if (!number || looksLikeFigure(text, *number)) return std::nullopt;
  number->marker.numbers = {std::stoi(number->marker.label)};
  return number;
}

std::optional<ParsedMarker> lettered(std::string_view text) {
  if (!mayBeLettered(text)) return std::nullopt;
  if (auto roman = tryPattern(romanPattern(), text, MarkerKind::roman)) {
    if (const auto value = parseRoman(roman->marker.label)) {
      roman->marker.numbers = {*value};
      return roman;
    }
  }
  if (auto capital = tryPattern(capitalPattern(), text, MarkerKind::capital)) {
    const std::string letter = lower(capital->marker.label);
    capital->marker.numbers = {listLetterNumber(letter)};
    return capital;
  }
  if (auto letter = tryPattern(letterPattern(), text, MarkerKind::letter)) {
    letter->marker.numbers = {listLetterNumber(letter->marker.label)};
    return letter;
  }
  return std::nullopt;
}

}  // namespace

int listLetterNumber(std::string_view letter) {
  for (std::size_t i = 0; i < kListLetters.size(); ++i)
    if (kListLetters[i] == letter) return static_cast<int>(i) + 1;
  return 0;
}

std::optional<ParsedMarker> parseMarker(std::string_view text) {
  if (text.empty()) return std::nullopt;
  if (mayNamePart(text))
    if (auto part = tryPattern(partPattern(), text, MarkerKind::part)) {
      part->marker.numbers = {partNumber(part->marker.label)};
      return part;
    }
  if (mayNameArticle(text))
    if (auto article = tryPattern(articlePattern(), text, MarkerKind::part)) {
      article->marker.numbers = {partNumber(article->marker.label)};
      return article;
    }
  if (text.front() == '(') return bracketed(text);
  if (digitAt(text, 0)) return numbered(text);
  if (!startsWithLetter(text) || text.front() == 'o')
    if (auto bullet = tryPattern(bulletPattern(), text, MarkerKind::bullet)) {
      // The letter o serves as a bullet only before a capital ("o Tổ chức ..."), and "-5" is a figure.
      if (bullet->marker.label == "o" && (bullet->length < 2 || !startsWithCapital(text.substr(bullet->length))))
        return std::nullopt;
      return bullet;
    }
  return lettered(text);
}

}  // namespace doichieu
