// Whether there is anything in a document that this program is for: a photo of a cat opens well and reads as nothing.
#pragma once

#include <vector>

#include "doichieu/model/page.h"
#include "doichieu/model/record.h"

namespace doichieu {

/// Throws DocumentError where no page has a word: with the first error that a page met, or document.no_text.
void requireText(const std::vector<Page>& pages);

/// Notes document.no_plan (a warning) where neither letterhead, headings nor records were found.
void noteWhatIsNoPlan(PlanRecords& records);

}  // namespace doichieu
