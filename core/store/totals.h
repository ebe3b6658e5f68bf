// Bodies and duties counted over all plans: the tables `bodies` and `duty_totals`. Each plan is counted in when it is
// written and out before it is removed, within the same transaction.
#pragma once

#include <cstdint>

#include "store/database.h"

namespace doichieu {

void countIn(Database& database, std::int64_t plan);
void countOut(Database& database, std::int64_t plan);

}  // namespace doichieu
