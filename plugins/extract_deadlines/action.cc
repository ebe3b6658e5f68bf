#include "action.h"

#include <algorithm>

#include "doichieu/text/fold.h"

namespace doichieu::deadlines {
namespace {

bool endsClause(std::string_view text, std::size_t at) {
  const char c = text[at];
  return c == ';' || c == '\n' || (c == '.' && (at + 1 == text.size() || text[at + 1] == ' '));
}

std::string_view withoutEdges(std::string_view text) {
  constexpr std::string_view kEdges = " ,;:.()-";
  while (!text.empty() && kEdges.find(text.front()) != std::string_view::npos) text.remove_prefix(1);
  while (!text.empty() && kEdges.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return text;
}

}  // namespace

std::string actionAround(std::string_view statement, const Span& time) {
  std::size_t begin = time.begin, end = time.end;
  while (begin > 0 && !endsClause(statement, begin - 1)) --begin;
  while (end < statement.size() && !endsClause(statement, end)) ++end;
  // "(trước ngày 17/6) và báo cáo ...": a time in brackets belongs to what stands before it.
  const bool bracketed = time.begin > 0 && statement[time.begin - 1] == '(';
  const std::string_view before = withoutEdges(statement.substr(begin, time.begin - begin));
  const std::string_view after = withoutEdges(statement.substr(time.end, end - time.end));
  if (before.empty()) return squeezed(after);
  if (after.empty() || bracketed) return squeezed(before);
  return squeezed(std::string(before) + " " + std::string(after));
}

}  // namespace doichieu::deadlines
