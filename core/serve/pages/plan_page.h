// The two panes of a plan, pages and records, for reading it and for reviewing it.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "serve/pages/plan_records.h"
#include "serve/pages/plan_sheets.h"

namespace doichieu::serve {

struct LoadedPlan {
  std::int64_t id = 0;
  PlanRecords records;
  PlanPages pages;
  std::map<std::string, std::int64_t> cited;  // plans of the store by the symbol as cited
};

/// The plan of the path's "{id}". Throws HttpError(404).
LoadedPlan loadPlan(Visit& visit);
std::string titleOf(const PlanRecords& plan);
Html planPanes(Visit& visit, const PlanView& view, const PlanPages& pages, const Html& belowHead);

}  // namespace doichieu::serve
