// A hand names an agency; which body of the gazetteer that is, and its vertical line, the gazetteer knows.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "doichieu/agencies/directory.h"
#include "doichieu/model/record.h"

namespace doichieu::review {

/// Adds agency_id and line to fields of a duty that name another agency and do not say them; null where the gazetteer
/// does not know it.
void resolveAgency(const std::string& kind, nlohmann::ordered_json& fields, const AgencyDirectory& directory,
                   const Header& header);

}  // namespace doichieu::review
