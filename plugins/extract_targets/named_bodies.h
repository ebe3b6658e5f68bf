// Bodies that a statement names for itself: "do Sở X chủ trì", "(Đơn vị chủ trì: X; phối hợp: Y)".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "doichieu/agencies/directory.h"
#include "doichieu/model/plan.h"
#include "doichieu/rules/rule_set.h"

namespace doichieu::targets {

struct NamedBodies {
  std::vector<std::string> lead, coordinating;
};

/// By the matches of the rules "targets" in the statement.
NamedBodies namedBodies(const std::vector<RuleMatch>& matches, const AgencyDirectory& directory,
                        std::string_view statement);

/// For each section of the outline the bodies that its heading, or the nearest heading above that names any, gives to
/// all of its targets: "Nhóm chỉ tiêu do Công an huyện chủ trì", "Truyền thông (Sở Tư pháp chủ trì)", or a body's name
/// alone.
std::vector<NamedBodies> bodiesInHeadings(const Plan& plan, const RuleSet& rules, const AgencyDirectory& directory);

/// Appends the names that are not in the list yet, in whatever case.
void addNames(const std::vector<std::string>& names, std::vector<std::string>& list);

}  // namespace doichieu::targets
