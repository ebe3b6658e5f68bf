// The pages of a plan as pictures with its records drawn over them, or, for sources without pages, its text with the
// records marked in it.
#pragma once

#include "serve/html.h"
#include "serve/pages/plan_records.h"
#include "serve/visit.h"

namespace doichieu::serve {

/// Where the plan's page artifacts lie.
struct PlanPages {
  std::string sha256, readingKey, path;
};

/// Each record's boxes are links to its article: "#t1"; the first of them is "#w-t1".
Html planSheets(Visit& visit, const PlanView& view, const PlanPages& pages);

Response pageImage(Visit& visit);  // /plans/{id}/pages/{page}/image

}  // namespace doichieu::serve
