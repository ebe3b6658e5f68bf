// Names of issuers as records give them.
#pragma once

#include <string>
#include <string_view>

#include "doichieu/agencies/directory.h"

namespace doichieu::legal {

/// Blanks collapsed, abbreviations of councils and committees spelled out wherever they stand ("Chủ tịch UBND tỉnh").
std::string spelledIssuer(const AgencyDirectory& agencies, std::string_view printed);
/// The same body, as far as names tell: equal, or one with more words of place at its end or beginning.
bool sameIssuer(std::string_view a, std::string_view b);

}  // namespace doichieu::legal
