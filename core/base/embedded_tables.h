// What this room compiles in of config/text.
#pragma once

#include "base/embedded_table.h"

namespace doichieu::embedded {

extern const Table kNumberWords;  // word, kind, value

}  // namespace doichieu::embedded
