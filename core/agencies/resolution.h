// Which body a name means in a plan of a given level and time.
#pragma once

#include <string_view>

#include "agencies/agency_data.h"

namespace doichieu::agencies {

AgencyResolution resolve(const Data& data, std::string_view name, const AgencyContext& context);

}  // namespace doichieu::agencies
