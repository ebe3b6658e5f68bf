// What this room compiles in of config/outline.
#pragma once

#include "base/embedded_table.h"

namespace doichieu::embedded {

extern const Table kOpenWords;  // word
extern const Table kPartNames;  // word, kind, rank

}  // namespace doichieu::embedded
