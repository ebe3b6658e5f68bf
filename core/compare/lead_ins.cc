#include "compare/lead_ins.h"

#include <algorithm>

#include "base/utf8.h"

namespace doichieu::compare {
namespace {

constexpr std::size_t kMostItems = 12;       // of a list whose items are looked back over
constexpr std::size_t kLongestLeadIn = 400;  // bytes: a longer one tells of much besides

}  // namespace

LeadIns::LeadIns(std::string_view text) {
  std::size_t offset = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    paragraphs_.push_back({offset, text.substr(at, end - at)});
    offset += countCodePoints(paragraphs_.back().text) + 1;
    at = end + 1;
  }
}

std::string_view LeadIns::over(std::size_t offset) const {
  auto at = std::upper_bound(paragraphs_.begin(), paragraphs_.end(), offset,
                             [](std::size_t value, const Paragraph& paragraph) { return value < paragraph.begin; });
  if (at == paragraphs_.begin()) return {};
  --at;  // the item itself
  for (std::size_t items = 0; items < kMostItems && at != paragraphs_.begin(); ++items) {
    --at;
    const std::string_view before = at->text;
    if (before.ends_with(':')) return before.size() <= kLongestLeadIn ? before : std::string_view();
    if (!before.ends_with(';') && !before.ends_with(',')) return {};
  }
  return {};
}

}  // namespace doichieu::compare
