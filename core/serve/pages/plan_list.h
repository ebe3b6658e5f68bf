// What the list of plans and its neighbours (tree, lacking plans) share.
#pragma once

#include <string>

#include "serve/html.h"
#include "serve/visit.h"

namespace doichieu::serve {

Html planListTabs(const Visit& visit, const std::string& current);
/// "inbox/plan.pdf" -> "plan.pdf"
std::string fileNameOf(const std::string& path);

}  // namespace doichieu::serve
