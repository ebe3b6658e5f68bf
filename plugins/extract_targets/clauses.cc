#include "clauses.h"

#include <algorithm>

#include "doichieu/text/fold.h"
#include "text_steps.h"

namespace doichieu::targets {
namespace {

// A full stop ends a sentence before a blank or at the end, and not inside "...".
bool endsSentence(std::string_view text, std::size_t at) {
  if (at + 1 < text.size() && text[at + 1] != ' ') return false;
  return at == 0 || text[at - 1] != '.';
}

// "(TTHC)": the short form of the words before it, inside a noun phrase.
bool isShortForm(std::string_view text, std::size_t open) {
  const std::size_t close = text.find(')', open);
  if (close == std::string_view::npos || close == open + 1 || close - open > 16) return false;
  const std::string_view inside = text.substr(open + 1, close - open - 1);
  return inside.find(' ') == std::string_view::npos && isAllCapitals(inside) &&
         std::none_of(inside.begin(), inside.end(), isDigit);
}

}  // namespace

std::vector<Clause> clausesOf(std::string_view text) {
  std::vector<Clause> clauses(1);
  const auto cut = [&](std::size_t at, bool inBrackets, bool afterColon) {
    clauses.back().span.end = at;
    clauses.push_back({{at + 1, text.size()}, inBrackets, afterColon});
  };
  clauses.back().span.end = text.size();
  bool inBrackets = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '(' && isShortForm(text, at)) {
      at = text.find(')', at);
    } else if (c == '(' || c == ')') {
      inBrackets = c == '(';
      cut(at, inBrackets, false);
    } else if (c == ';' || (c == '.' && endsSentence(text, at))) {
      cut(at, inBrackets, false);
    } else if (c == ':') {
      cut(at, inBrackets, true);
    }
  }
  return clauses;
}

std::size_t clauseAt(const std::vector<Clause>& clauses, std::size_t offset) {
  const auto after = std::upper_bound(clauses.begin(), clauses.end(), offset,
                                      [](std::size_t at, const Clause& clause) { return at < clause.span.begin; });
  return after == clauses.begin() ? 0 : static_cast<std::size_t>(after - clauses.begin()) - 1;
}

}  // namespace doichieu::targets
