// The records of a plan as people read them: one article each, with its words, its figures and its place on the page.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>

#include "doichieu/model/record.h"
#include "serve/html.h"
#include "serve/visit.h"

namespace doichieu::serve {

/// What the plan page knows beside the records.
struct PlanView {
  std::int64_t id = 0;
  const PlanRecords& plan;
  std::map<std::string, std::int64_t> plansBySymbol;  // cited plans that the store has, by symbol as cited
  std::function<Html(const std::string& kind, const RecordBase& record)> controls{};  // below each record; may be empty
};

struct RecordGroup {
  std::string kind;  // "targets", "duties", ... or a plugin's kind
  std::string title;
  std::size_t count = 0;
  Html records;
};

/// In the order in which people look for them; without empty ones.
std::vector<RecordGroup> recordGroups(const Visit& visit, const PlanView& view);

/// "II.2 · trang 3", linked to the words on the page.
Html placeOf(const Visit& visit, const std::string& recordId, const std::string& section,
             const std::vector<Anchor>& anchors);
/// Measures as chips: "≥ 30 % | người lao động".
Html measureChips(const Visit& visit, const std::vector<Measure>& measures,
                  const std::set<std::string>& differing = {});

}  // namespace doichieu::serve
