// The store of the command line.
#pragma once

#include "context.h"
#include "store/store.h"

namespace doichieu::cli {

/// Opens it; says on standard error how far it has come where an older store has to be brought up to date first.
Store openStore(const Context& context);

}  // namespace doichieu::cli
