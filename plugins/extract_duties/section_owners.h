// Who has the duties of each section of the outline.
#pragma once

#include <optional>
#include <vector>

#include "doichieu/model/plan.h"
#include "owners.h"

namespace doichieu::duties {

/// True where a section of the topic may give anybody a duty: what is past or only wished for does not.
bool mayAssign(Topic topic);

/// By index of the outline; nullopt where no heading above names anybody.
std::vector<std::optional<Owner>> sectionOwners(const Knowledge& knowledge, const Plan& plan);

}  // namespace doichieu::duties
