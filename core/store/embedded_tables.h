// What this room compiles in of config/gazetteers.
#pragma once

#include "base/embedded_table.h"

namespace doichieu::embedded {

extern const Table kProgrammes;  // type, title

}  // namespace doichieu::embedded
