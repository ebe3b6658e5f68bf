// Nesting of list items and the paragraphs that open lists.
#pragma once

#include <vector>

#include "outline/draft.h"
#include "outline/sections.h"

namespace doichieu {

/// Sets Draft::level (0 plain, 1 for the outer list of a section, 2 below it ...) and Draft::leadIn.
void nestLists(const SourceText& text, const OutlineDraft& outline, std::vector<Draft>& drafts);

}  // namespace doichieu
