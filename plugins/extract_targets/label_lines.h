// Lines of labels among targets: "Đơn vị chủ trì: Sở X." below the targets that they are for.
#pragma once

#include <vector>

#include "named_bodies.h"
#include "statements.h"

namespace doichieu::targets {

/// Adds to `bodies`, one for each statement, what a group of label lines says: it is for the statements of its section
/// since the group before it, but for those that name their bodies themselves.
void addFromLabelLines(const Plan& plan, const std::vector<Statement>& statements, const BodyReader& reader,
                       std::vector<NamedBodies>& bodies);

}  // namespace doichieu::targets
