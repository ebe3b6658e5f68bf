// Writes the plan's text and ties every piece of it to its place on paper.
#pragma once

#include <vector>

#include "doichieu/model/plan.h"
#include "outline/draft.h"
#include "outline/sections.h"
#include "outline/table_draft.h"

namespace doichieu {

Plan assemble(const SourceText& text, const std::vector<Draft>& drafts, const OutlineDraft& outline,
              const std::vector<TableDraft>& tables);

}  // namespace doichieu
