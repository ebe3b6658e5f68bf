// Splitting a list of bodies into its members.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "agencies/agency_data.h"

namespace doichieu::agencies {

std::vector<std::string> splitList(const Data& data, std::string_view list);

}  // namespace doichieu::agencies
