// One plan as a report: what it is, its targets, duties, deadlines and legal references.
#pragma once

#include "doichieu/model/record.h"
#include "page_writer.h"

namespace doichieu::html {

void writePlan(const PlanRecords& plan, const Labels& labels, PageWriter& page);

}  // namespace doichieu::html
