// Walks the paragraphs of a plan and tells which are duties, and whose.
#pragma once

#include "doichieu/model/plan.h"
#include "doichieu/spi/extractor.h"
#include "knowledge.h"

namespace doichieu::duties {

void extractParagraphs(const Knowledge& knowledge, const Plan& plan, RecordSink& sink);

}  // namespace doichieu::duties
