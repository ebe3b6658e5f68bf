// One plan in two files of different bytes: scanned twice, or typed and scanned.
#pragma once

#include "doichieu/model/record.h"

namespace doichieu {

/// True where `again` adds nothing to `first`: the same letterhead, the same words but for what recognition gets wrong,
/// and no figure, date, citation or duty that `first` lacks. A revised draft that changes any of these, or a copy that
/// a neighbouring commune made for itself, is no repetition; one that is only worded a little otherwise, under the same
/// still blank number, passes for one.
bool repeats(const PlanRecords& again, const PlanRecords& first);

}  // namespace doichieu
