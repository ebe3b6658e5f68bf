#include "review/places.h"

#include <optional>

#include "base/utf8.h"
#include "doichieu/model/json.h"
#include "doichieu/text/fold.h"

namespace doichieu::review {
namespace {

struct Found {
  std::size_t start = 0, end = 0;  // code points
};

std::optional<Found> find(const std::string& text, const std::string& words) {
  const std::size_t at = words.empty() ? std::string::npos : text.find(words);
  if (at == std::string::npos) return std::nullopt;
  const std::size_t start = countCodePoints(std::string_view(text).substr(0, at));
  return Found{start, start + countCodePoints(words)};
}

/// The last record before the place tells the page: a plan's records keep no other page breaks.
int pageOf(const PlanRecords& plan, std::size_t start) {
  int page = 1;
  std::size_t nearest = 0;
  const auto consider = [&](const Anchor& anchor) {
    if (anchor.start > start || anchor.start < nearest) return;
    nearest = anchor.start;
    page = anchor.page;
  };
  for (const OutlineEntry& entry : plan.outline) consider(entry.anchor);
  const auto all = [&](const auto& records) {
    for (const auto& record : records)
      for (const Anchor& anchor : record.anchors) consider(anchor);
  };
  all(plan.targets);
  all(plan.duties);
  all(plan.deadlines);
  all(plan.legalReferences);
  return page;
}

std::string sectionOf(const PlanRecords& plan, std::size_t start) {
  std::string section;
  for (const OutlineEntry& entry : plan.outline)
    if (entry.anchor.start <= start) section = entry.label;
  return section;
}

}  // namespace

bool stands(const PlanRecords& plan, const std::string& words) {
  return plan.text.empty() || foldForCompare(plan.text).find(foldForCompare(words)) != std::string::npos;
}

void giveAnchor(const PlanRecords& plan, nlohmann::ordered_json& record) {
  const std::string words = record.value("text", "");
  const auto found = find(plan.text, words);
  if (!found) return;
  if (!record.contains("anchor") || record["anchor"].is_null()) {
    Anchor anchor;
    anchor.start = found->start;
    anchor.end = found->end;
    anchor.page = pageOf(plan, found->start);
    record["anchor"] = toJson(anchor);
  }
  if (record.value("section", "").empty()) record["section"] = sectionOf(plan, found->start);
}

}  // namespace doichieu::review
