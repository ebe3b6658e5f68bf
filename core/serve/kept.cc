#include "serve/kept.h"

namespace doichieu::serve {

StoreVersion StoreVersion::of(Store& store) {
  const auto plans = store.database().selectOne("SELECT count(*), coalesce(max(id), 0) FROM plans");
  const auto documents = store.database().selectOne("SELECT coalesce(max(queued_at), '') FROM documents");
  return {plans->integer(0), plans->integer(1), documents->text(0)};
}

}  // namespace doichieu::serve
