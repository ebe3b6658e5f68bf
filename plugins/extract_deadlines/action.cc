#include "action.h"

#include <algorithm>
#include <cctype>

#include "doichieu/text/fold.h"
#include "doichieu/text/utf8.h"

namespace doichieu::deadlines {
namespace {

// "báo cáo quý", "báo cáo 6 tháng đầu năm": words that tell how long a time a report is of.
constexpr int kLongestUnit = 4;

bool endsClause(std::string_view text, std::size_t at) {
  const char c = text[at];
  return c == ';' || c == '\n' || (c == '.' && (at + 1 == text.size() || text[at + 1] == ' '));
}

Span clauseAround(std::string_view text, Span clause) {
  while (clause.begin > 0 && !endsClause(text, clause.begin - 1)) --clause.begin;
  while (clause.end < text.size() && !endsClause(text, clause.end)) ++clause.end;
  return clause;
}

std::string_view between(std::string_view text, std::size_t begin, std::size_t end) {
  return text.substr(begin, end - std::min(begin, end));
}

// The first bracket that has no partner; the text's size where there is none.
std::size_t loneBracket(std::string_view text) {
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '(') open.push_back(at);
    if (text[at] != ')') continue;
    if (open.empty()) return at;
    open.pop_back();
  }
  return open.empty() ? text.size() : open.front();
}

// The last bracket that is still open at the end; npos where none is.
std::size_t openBracket(std::string_view text) {
  const std::size_t open = text.rfind('(');
  return open == std::string_view::npos || text.find(')', open) != std::string_view::npos ? std::string_view::npos
                                                                                          : open;
}

std::string_view firstWord(std::string_view text) {
  return text.substr(0, text.find(' '));
}

// Figures differ from one member of a chain to the next, and are no reason to take its words for others.
std::string comparable(std::string_view word) {
  std::string folded = foldForCompare(word);
  std::replace_if(folded.begin(), folded.end(), isDigit, '0');
  return folded;
}

// Where the word last stands, but not first; npos where it does not.
std::size_t lastPlaceOf(std::string_view word, std::string_view text) {
  const std::string wanted = comparable(word);
  std::size_t found = std::string_view::npos;
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1))
    if (comparable(firstWord(text.substr(at + 1))) == wanted) found = at + 1;
  return found;
}

std::string_view withoutEdges(std::string_view text) {
  constexpr std::string_view kEdges = " ,;:.-";
  for (std::size_t size = text.size() + 1; size != text.size();) {
    size = text.size();
    while (!text.empty() && kEdges.find(text.front()) != std::string_view::npos) text.remove_prefix(1);
    while (!text.empty() && kEdges.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
    if (const std::size_t lone = loneBracket(text); !text.empty() && lone == 0)
      text.remove_prefix(1);
    else if (!text.empty() && lone + 1 == text.size())
      text.remove_suffix(1);
  }
  return text;
}

std::string with(std::string_view head, std::string_view rest) {
  return squeezed(std::string(head) + " " + std::string(rest));
}

}  // namespace

bool Actions::isConnective(std::string_view word) const {
  return connectives_.contains(foldForCompare(word));
}

std::string_view Actions::ownPart(std::string_view text) const {
  std::string_view own = withoutEdges(text);
  while (!own.empty() && isConnective(firstWord(own))) own = withoutEdges(own.substr(firstWord(own).size()));
  return own;
}

// A later member of a chain says only what is its own: "báo cáo 6 tháng trước ngày 15/6, năm trước ngày 15/12", "sơ kết
// giai đoạn 1 trước ngày 16/1, giai đoạn 2 trước ngày 23/2".
std::string Actions::joined(std::string_view first, std::string_view own) const {
  if (!rhythms_.rule(own).empty()) {
    std::size_t unit = std::string_view::npos;
    std::size_t at = first.size();
    for (int words = 0; words < kLongestUnit && at != std::string_view::npos && at > 0; ++words) {
      at = first.rfind(' ', at - 1);
      if (at != std::string_view::npos && !rhythms_.rule(first.substr(at + 1)).empty()) unit = at;
    }
    if (unit != std::string_view::npos) return with(first.substr(0, unit), own);
  }
  const std::size_t same = lastPlaceOf(firstWord(own), first);
  return same == std::string_view::npos ? squeezed(own) : with(first.substr(0, same), own);
}

std::string Actions::around(std::string_view statement, const Span& time, std::vector<Span> times) const {
  const Span clause = clauseAround(statement, time);
  std::erase_if(times, [&](const Span& other) {
    return other.begin < clause.begin || other.end > clause.end || other.overlaps(time);
  });
  times.push_back(time);
  std::sort(times.begin(), times.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
  const std::string_view first = withoutEdges(between(statement, clause.begin, times.front().begin));
  const std::string_view behind = between(statement, times.back().end, clause.end);
  const auto self = std::find_if(times.begin(), times.end(), [&](const Span& t) { return t.begin == time.begin; });

  // "Trước ngày 15/6 sơ kết, trước ngày 15/12 tổng kết"; times without words between them share what follows.
  if (first.empty()) {
    // "Điều tra, khảo sát (Sở Y tế chủ trì; xong trước ngày 30/9)"
    const std::size_t open = openBracket(statement.substr(0, clause.begin));
    if (open != std::string_view::npos && open > 0) return squeezed(withoutEdges(statement.substr(0, open)));
    for (auto t = self; t + 1 != times.end(); ++t)
      if (const std::string_view own = ownPart(between(statement, t->end, (t + 1)->begin)); !own.empty())
        return squeezed(own);
    return squeezed(withoutEdges(behind));
  }
  std::string what = squeezed(first);
  for (auto t = self; t != times.begin(); --t)
    if (const std::string_view own = ownPart(between(statement, (t - 1)->end, t->begin)); !own.empty()) {
      what = joined(first, own);
      break;
    }
  const bool shares = sharesEnd(behind, times.size() == 1 && statement[time.begin - 1] != '(');
  const std::string_view last = withoutEdges(behind);
  return last.empty() || !shares ? what : with(what, last);
}

// "Báo cáo tháng (trước ngày 20), quý (trước ngày 15) về Sở Y tế" ends all its members; a new clause belongs to none,
// and in brackets a time belongs to what stands before it.
bool Actions::sharesEnd(std::string_view behind, bool alone) const {
  if (alone) return true;
  if (behind.starts_with(')')) behind.remove_prefix(1);
  return behind.starts_with(' ') && !isConnective(firstWord(behind.substr(1)));
}

}  // namespace doichieu::deadlines
