#include "doichieu/model/plan.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace doichieu {
namespace {

constexpr std::size_t kIndexStep = 256;

constexpr std::array<std::string_view, 7> kZones = {"letterhead", "title", "body", "recipients",
                                                    "signature",  "annex", "stray"};
constexpr std::array<std::string_view, 15> kTopics = {
    "none",    "situation", "purpose",    "viewpoint", "general_objective", "targets",     "scope",      "tasks",
    "funding", "schedule",  "assignment", "reporting", "annex_targets",     "annex_tasks", "annex_other"};
constexpr std::array<std::string_view, 8> kMarkers = {"none",   "part",    "roman",  "capital",
                                                      "number", "decimal", "letter", "bullet"};
constexpr std::array<std::string_view, 12> kRoles = {"unknown",    "ordinal", "statement", "unit",  "quantity", "lead",
                                                     "coordinate", "time",    "product",   "money", "place",    "note"};

template <typename Enum, std::size_t N>
std::optional<Enum> lookUp(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::string_view toString(Zone zone) {
  return kZones[static_cast<std::size_t>(zone)];
}
std::string_view toString(Topic topic) {
  return kTopics[static_cast<std::size_t>(topic)];
}
std::string_view toString(MarkerKind kind) {
  return kMarkers[static_cast<std::size_t>(kind)];
}
std::string_view toString(ColumnRole role) {
  return kRoles[static_cast<std::size_t>(role)];
}
std::optional<Topic> topicFromString(std::string_view name) {
  return lookUp<Topic>(kTopics, name);
}
std::optional<ColumnRole> columnRoleFromString(std::string_view name) {
  return lookUp<ColumnRole>(kRoles, name);
}

const Paragraph* Plan::paragraphAt(std::size_t offset) const {
  auto after = std::upper_bound(paragraphs.begin(), paragraphs.end(), offset,
                                [](std::size_t at, const Paragraph& p) { return at < p.span.begin; });
  if (after == paragraphs.begin()) return nullptr;
  const Paragraph& candidate = *std::prev(after);
  return candidate.span.contains(offset) ? &candidate : nullptr;
}

std::string Plan::sectionLabelAt(std::size_t offset) const {
  const Section* innermost = nullptr;
  for (const Section& section : outline) {
    if (section.span.begin > offset) break;
    if (section.span.contains(offset) && (innermost == nullptr || section.depth >= innermost->depth))
      innermost = &section;
  }
  return innermost == nullptr ? "" : innermost->label;
}

void Plan::index() {
  codePoints_.clear();
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at % kIndexStep == 0) codePoints_.push_back(count);
    if (!isContinuationByte(text[at])) ++count;
  }
  if (text.size() % kIndexStep == 0) codePoints_.push_back(count);
}

Anchor Plan::anchor(const Span& span) const {
  const auto codePointsBefore = [this](std::size_t offset) {
    const std::size_t block = std::min(offset / kIndexStep, codePoints_.size() - 1);
    return codePoints_[block] +
           countCodePoints(std::string_view(text).substr(block * kIndexStep, offset - block * kIndexStep));
  };
  Anchor anchor;
  anchor.start = codePointsBefore(span.begin);
  anchor.end = anchor.start + countCodePoints(span.in(text));
  auto place =
      std::partition_point(places.begin(), places.end(), [&](const Place& p) { return p.span.end <= span.begin; });
  bool first = true;
  int line = -1;
  for (; place != places.end() && place->span.begin < span.end; ++place) {
    if (first) anchor.page = place->page;
    if (place->page != anchor.page) break;  // boxes are those of the first page
    first = false;
    if (place->box.empty()) continue;
    if (place->line == line) {
      anchor.boxes.back() = anchor.boxes.back().united(place->box);
    } else {
      anchor.boxes.push_back(place->box);
      line = place->line;
    }
  }
  return anchor;
}

template <typename Visit>
void Plan::forWordsOf(const Span& span, const Visit& visit) const {
  auto place =
      std::partition_point(places.begin(), places.end(), [&](const Place& p) { return p.span.end <= span.begin; });
  for (; place != places.end() && place->span.begin < span.end; ++place) visit(*place);
}

float Plan::confidenceOf(const Span& span) const {
  float lowest = 1;
  forWordsOf(span, [&](const Place& place) { lowest = std::min(lowest, place.confidence); });
  return lowest;
}

float Plan::meanConfidenceOf(const Span& span) const {
  double sum = 0, length = 0;
  forWordsOf(span, [&](const Place& place) {
    const auto bytes = static_cast<double>(place.span.size());
    sum += bytes * static_cast<double>(place.confidence);
    length += bytes;
  });
  return length == 0 ? 1 : static_cast<float>(sum / length);
}

float Plan::digitConfidenceOf(const Span& span) const {
  float lowest = 1;
  forWordsOf(span, [&](const Place& place) {
    if (at(place.span).find_first_of("0123456789") != std::string_view::npos)
      lowest = std::min(lowest, place.confidence);
  });
  return lowest;
}

}  // namespace doichieu
