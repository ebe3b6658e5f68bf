// The steps from an empty file to the newest schema. A store's schema version (PRAGMA user_version) is the number of
// steps that it has been through; a step, once released, is never edited.
#pragma once

#include <vector>

namespace doichieu {

struct Migration {
  const char* name;  // "0001_initial.sql"
  const char* sql;
};

const std::vector<Migration>& migrations();

}  // namespace doichieu
