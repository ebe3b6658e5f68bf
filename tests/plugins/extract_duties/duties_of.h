// Duties of a typed plan: what stands between a title and the signature.
#pragma once

#include <string>
#include <vector>

#include "doichieu/model/record.h"

namespace doichieu::testing_support {

/// `body` is put below a letterhead and a title.
std::vector<Duty> dutiesOf(const std::string& body);

/// "agency | role | partner; partner | text" of each duty, for asserting on all of it at once.
std::vector<std::string> shortly(const std::vector<Duty>& duties);

}  // namespace doichieu::testing_support
