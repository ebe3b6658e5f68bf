// Whether a number with all that is glued to it measures what the plan commits to, or only describes.
#pragma once

#include "quantities.h"

namespace doichieu::targets {

/// False for numbers that tell which things are meant, when something happens, or how big a thing is. `previous` is the
/// quantity before it in the statement, nullptr where there is none.
bool measures(const Reading& reading, const Quantity* previous, const Quantity& quantity);

}  // namespace doichieu::targets
