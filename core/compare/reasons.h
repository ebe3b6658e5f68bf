// What an ordering means, in words.
#pragma once

#include <string>
#include <vector>

#include "base/messages.h"
#include "compare/comparison.h"
#include "compare/ordering.h"

namespace doichieu::compare {

/// "≥ 30 % người lao động": a measure as a reader would write it.
std::string shown(const Measure& measure, const Messages& messages);
std::vector<Difference> differencesOf(const Ordering& ordering, const Target& parent, const Target& child,
                                      const Messages& messages);
/// One sentence with both sides' words and figures.
std::string reasonFor(const Ordering& ordering, const Target& parent, const Target& child, const Messages& messages);

}  // namespace doichieu::compare
