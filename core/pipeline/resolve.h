// The last stage: records found independently of each other are put in reading order, numbered and tied together.
#pragma once

#include "doichieu/agencies/directory.h"
#include "doichieu/model/record.h"

namespace doichieu {

/// Gives ids (l1, t1, d1, k1 ...), ties deadlines to the duty in whose words they stand, gives a target inside an
/// agency's duty that agency as lead, resolves agencies against the directory and counts their mentions.
void resolveRecords(PlanRecords& records, const AgencyDirectory& directory);

}  // namespace doichieu
