#include "reading.h"

#include <algorithm>

#include "text_steps.h"

namespace doichieu::targets {

std::optional<UnitMatch> Reading::unitAt(std::size_t offset) const {
  const bool glued = offset > 0 && offset < text.size() && isDigit(text[offset - 1]) && text[offset] != ' ';
  if (glued) return units->at(text, offset);
  offset = skipBlanks(text, offset);
  const auto found = std::lower_bound(unitMatches.begin(), unitMatches.end(), offset,
                                      [](const UnitMatch& match, std::size_t at) { return match.span.begin < at; });
  if (found == unitMatches.end() || found->span.begin != offset) return std::nullopt;
  return *found;
}

bool Reading::isSkipped(const Span& span) const {
  return std::any_of(skipped.begin(), skipped.end(), [&](const Span& s) { return s.contains(span); });
}

}  // namespace doichieu::targets
