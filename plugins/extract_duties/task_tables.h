// Annex tables of tasks: each row is a duty of the body that leads it.
#pragma once

#include "doichieu/model/plan.h"
#include "doichieu/spi/extractor.h"
#include "knowledge.h"

namespace doichieu::duties {

void extractTaskTable(const Knowledge& knowledge, const Plan& plan, const Table& table, RecordSink& sink);

}  // namespace doichieu::duties
