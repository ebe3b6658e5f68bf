#include "figures.h"

#include <algorithm>
#include <string>

#include "doichieu/text/numbers.h"
#include "text_steps.h"

namespace doichieu::targets {
namespace {

bool overlapsAny(const Span& span, const std::vector<Span>& spans) {
  return std::any_of(spans.begin(), spans.end(), [&](const Span& s) { return s.overlaps(span); });
}

std::size_t digitsEnd(std::string_view text, std::size_t at) {
  while (at < text.size() && isDigit(text[at])) ++at;
  return at;
}

// The end of one number: digits with inner dots and commas, blanks between groups of thousands.
std::size_t numberEnd(std::string_view text, std::size_t begin) {
  std::size_t end = digitsEnd(text, begin);
  const std::size_t firstGroup = end - begin;
  while (end + 1 < text.size() && (text[end] == '.' || text[end] == ',') && isDigit(text[end + 1]))
    end = digitsEnd(text, end + 1);
  if (end - begin != firstGroup || firstGroup > 3 || text[begin] == '0') return end;
  for (std::size_t next = end; next < text.size() && text[next] == ' ';) {
    const std::size_t groupEnd = digitsEnd(text, next + 1);
    if (groupEnd - next - 1 != 3) break;
    end = next = groupEnd;
  }
  return end;
}

// "1 00%" and "10 0%": blanks that text extraction put into "100%".
std::optional<std::size_t> splitHundredEnd(std::string_view text, std::size_t begin, std::size_t end) {
  if (end >= text.size() || text[end] != ' ') return std::nullopt;
  const std::size_t second = digitsEnd(text, end + 1);
  std::string joined(text.substr(begin, end - begin));
  joined += text.substr(end + 1, second - end - 1);
  const std::size_t percent = skipBlanks(text, second);
  if (joined != "100" || percent >= text.size() || text[percent] != '%') return std::nullopt;
  return second;
}

}  // namespace

namespace {

// The number that begins at `at`, which is moved behind it; nullopt for what only looks like one ("1.1.2",
// "12/5/2024").
std::optional<Figure> readFigure(std::string_view text, std::size_t& at) {
  Figure figure;
  figure.span.begin = at;
  if (const auto joined = splitHundredEnd(text, at, digitsEnd(text, at))) {
    figure.span.end = at = *joined;
    figure.value = 100;
    return figure;
  }
  const std::size_t begin = at;
  at = numberEnd(text, begin);
  const std::optional<double> value = parseNumber(text.substr(begin, at - begin));
  if (at + 1 < text.size() && text[at] == '/' && isDigit(text[at + 1])) {
    const std::size_t wholeBegin = at + 1;
    at = numberEnd(text, wholeBegin);
    figure.whole = parseNumber(text.substr(wholeBegin, at - wholeBegin));
    if (!figure.whole || (at < text.size() && text[at] == '/')) return std::nullopt;
  }
  if (!value) return std::nullopt;
  figure.span.end = at;
  figure.value = *value;
  return figure;
}

}  // namespace

std::vector<Figure> findFigures(std::string_view text, const std::vector<Span>& skipped) {
  std::vector<Figure> figures;
  for (std::size_t at = 0; at < text.size();) {
    if (!isDigit(text[at])) {
      ++at;
      continue;
    }
    const bool footnote = at > 0 && text[at - 1] == '%';  // "24%1"
    const bool inWord = footnote || letterBefore(text, at) || (at > 0 && text[at - 1] == '/');
    const std::optional<Figure> figure = readFigure(text, at);
    if (figure && !inWord && !overlapsAny(figure->span, skipped)) figures.push_back(*figure);
  }
  return figures;
}

}  // namespace doichieu::targets
