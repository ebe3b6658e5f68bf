// What stands before a number: comparator, change, aim; and "trở lên" behind it.
#pragma once

#include "quantities.h"

namespace doichieu::targets {

/// Sets comparator, bounded, change, stance, before and the beginning of the span. `previous` is the quantity before it
/// in the statement, nullptr where there is none.
void readModifiers(const Reading& reading, const Quantity* previous, Quantity& quantity);

}  // namespace doichieu::targets
