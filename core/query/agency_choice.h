// Which bodies a user means by the words of a filter.
#pragma once

#include <string>
#include <vector>

#include "doichieu/agencies/directory.h"
#include "store/database.h"

namespace doichieu {

struct AgencyChoice {
  std::vector<std::int64_t> names;  // ids of names, as printed in plans, that hold the words
  std::vector<std::string> ids;     // bodies of the gazetteer of that id, name or alias
};

/// `directory` may be nullptr.
AgencyChoice chooseAgencies(Database& database, const AgencyDirectory* directory, const std::string& words);

}  // namespace doichieu
