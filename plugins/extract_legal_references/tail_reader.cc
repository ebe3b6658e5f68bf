#include "tail_reader.h"

#include <algorithm>
#include <array>

#include "doichieu/agencies/directory.h"
#include "doichieu/text/dates.h"
#include "doichieu/text/fold.h"

namespace doichieu::legal {
namespace {

// Bytes looked at: the longest issuer in practice is a joint one of six bodies, the longest title three printed lines.
constexpr std::size_t kIssuerWindow = 320;
constexpr std::size_t kTitleWindow = 900;
constexpr std::size_t kTailWindow = 400;

constexpr std::string_view kQuote = "”";

// A full stop after these is no end of anything: "TP. Hồ Chí Minh".
constexpr std::array<std::string_view, 8> kPlaceAbbreviations = {"TP", "Tp", "TX", "Tx", "TT", "Q", "P", "H"};

bool stopOfAbbreviation(std::string_view text, std::size_t stop) {
  const std::string_view before = text.substr(0, stop);
  return std::any_of(kPlaceAbbreviations.begin(), kPlaceAbbreviations.end(), [&](std::string_view word) {
    return before.ends_with(word) && (before.size() == word.size() || before[before.size() - word.size() - 1] == ' ');
  });
}

// End of the text before `limit` where a bracket closes that did not open in it.
std::size_t unbalancedBracket(std::string_view text) {
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(') ++depth;
    if (text[i] == ')' && --depth < 0) return i;
  }
  return text.size();
}

int countOf(std::string_view mark, std::string_view text) {
  int n = 0;
  for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + mark.size())) ++n;
  return n;
}

bool insideQuotes(std::string_view before) {
  return countOf("“", before) > countOf(kQuote, before) || countOf("\"", before) % 2 == 1;
}

// A quotation mark that closes what the title did not open.
std::string withoutStrayQuote(std::string title) {
  if (title.ends_with(kQuote) && countOf("“", title) < countOf(kQuote, title))
    title.resize(title.size() - kQuote.size());
  return title;
}

std::size_t trimmedEnd(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin && (text[end - 1] == ' ' || text[end - 1] == ',' || text[end - 1] == '.')) --end;
  return end;
}

}  // namespace

void TailReader::load(const Host& host) {
  follows_ = host.rules("legal_references_tail");
  ends_ = host.rules("legal_references_ends");
  agencies_ = &host.agencies();
  issuers_.load(host);
}

std::size_t TailReader::issuerEnd(std::string_view text, std::size_t begin, bool joint) const {
  const std::string_view window = text.substr(begin, kIssuerWindow);
  if (!joint)
    for (const RuleMatch& name : ends_->allMatches(window, {"kind", "closed"}))
      return trimmedEnd(text, begin, begin + name.groups.at("name").end);
  const std::vector<AgencyMentionSpan> bodies = agencies_->find(window);
  for (const RuleMatch& match : ends_->allMatches(window, {"kind", "issuer"})) {
    if (match.span.begin == 0) continue;
    const bool insideName = std::any_of(bodies.begin(), bodies.end(), [&](const AgencyMentionSpan& body) {
      return body.span.begin < match.span.begin && match.span.begin < body.span.end;
    });
    if (insideName) continue;
    const std::string_view mark = trimmed(match.span.in(window));
    if (mark == "." && stopOfAbbreviation(window, match.span.begin)) continue;
    const bool mayJoin = joint && (mark == "," || mark == "." || match.rule->id == "issuer-and");
    if (mayJoin && agencies_->beginsWithBody(trimmed(window.substr(match.span.end)))) continue;
    return begin + match.span.begin;
  }
  return trimmedEnd(text, begin, begin + window.size());
}

std::size_t TailReader::titleEnd(std::string_view text, std::size_t begin, const Tail& tail) const {
  std::string_view window = text.substr(begin, kTitleWindow);
  window = window.substr(0, unbalancedBracket(window));
  for (const RuleMatch& match : ends_->allMatches(window, {"kind", "title"})) {
    if (match.span.begin == 0) continue;
    const std::string_view before = window.substr(0, match.span.begin);
    const std::string_view late = match.rule->attribute("late");
    if ((late == "date" && tail.date) || (late == "issuer" && tail.issuer)) continue;
    if (!late.empty() && !ends_->allMatches(before, {"kind", "nested"}).empty()) continue;
    if (insideQuotes(before) && match.rule->attribute("sibling").empty()) continue;
    if (match.rule->id == "title-mark" && trimmed(match.span.in(window)) == "." &&
        stopOfAbbreviation(window, match.span.begin))
      continue;
    if (!ends_->allMatches(window.substr(match.span.begin), {"kind", "goes_on"}).empty()) continue;
    // "quy định chi tiết Luật A, Luật B": the second law is still the title's.
    if (!match.rule->attribute("law").empty() &&
        before.find(trimmed(match.span.in(window)).substr(1)) != std::string_view::npos)
      continue;
    return trimmedEnd(text, begin, begin + match.span.begin);
  }
  return trimmedEnd(text, begin, begin + window.size());
}

// Takes one piece; false where it may not stand there.
bool TailReader::take(const RuleMatch& match, std::string_view window, std::size_t at, Tail& tail) const {
  const std::string_view kind = match.rule->attribute("kind");
  if (kind == "date") {
    if (tail.date || tail.impossibleDate) return false;
    std::string_view year = match.group("year", window);
    std::size_t end = match.span.end;
    while (!year.empty() && (year.back() < '0' || year.back() > '9')) year.remove_suffix(1), --end;
    tail.date = isoDate(match.group("day", window), match.group("month", window), year);
    tail.impossibleDate = !tail.date;
    tail.torn |= !match.has("day") && match.rule->id.starts_with("date-torn");
    if (match.has("issuer")) tail.issuer = std::string(match.group("issuer", window));
    tail.end = at + end;
    return true;
  }
  if (kind == "alias") {
    const Span alias = match.groups.at("alias");
    tail.aliases.push_back({squeezed(alias.in(window)), {at + alias.begin, at + alias.end}});
    tail.end = at + match.span.end;
    return true;
  }
  if (kind == "skip") {
    tail.end = at + match.span.end;
    return true;
  }
  return false;
}

Tail TailReader::read(std::string_view text, std::size_t begin, const TailOptions& options) const {
  Tail tail;
  tail.end = tail.headEnd = begin;
  while (tail.end < text.size()) {
    const std::size_t at = tail.end;
    const std::string_view window = text.substr(at, kTailWindow);
    const auto match = follows_->bestAtStart(window);
    if (match == nullptr || match->span.empty()) break;
    const std::string_view kind = match->rule->attribute("kind");
    if (kind == "issuer") {
      if (tail.issuer) break;
      const std::size_t name = at + match->span.end;
      const std::size_t end = issuerEnd(text, name, options.joint);
      const std::string_view until = match->rule->attribute("until");
      const std::string_view after = trimmed(text.substr(std::min(end, text.size())));
      if (end <= name || (!until.empty() && !after.starts_with(until))) break;
      tail.issuer = issuers_.spelled(text.substr(name, end - name));
      tail.end = until.empty() ? end : text.find(until, end) + until.size();
    } else if (kind == "title") {
      const bool wanted = match->rule->attribute("after") != "issuer" || tail.issuer;
      if (!options.title || tail.title || !wanted) break;
      const std::size_t first = at + match->groups.at("keep").begin;
      const std::size_t end = titleEnd(text, first, tail);
      if (end <= first) break;
      tail.title = withoutStrayQuote(squeezed(text.substr(first, end - first)));
      tail.titleSpan = {first, end};
      tail.end = end;
    } else if (!take(*match, window, at, tail)) {
      break;
    }
    if (!tail.title) tail.headEnd = tail.end;
  }
  return tail;
}

}  // namespace doichieu::legal
