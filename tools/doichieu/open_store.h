// The store of the command line.
#pragma once

#include "context.h"
#include "store/store.h"

namespace doichieu::cli {

/// Opens it; says on standard error how far it has come where an older store has to be brought up to date first. Throws
/// StoreError where there is none: a mistyped --store is no empty store.
Store openStore(const Context& context);
/// The same for what fills a store, which is made where there is none.
Store openOrMakeStore(const Context& context);

}  // namespace doichieu::cli
