#include "query/plan_matrix.h"

#include <map>
#include <nlohmann/json.hpp>

#include "doichieu/base/error.h"
#include "query/chain.h"
#include "query/condition.h"

namespace doichieu {
namespace {

using Json = nlohmann::ordered_json;

std::map<std::int64_t, MatrixChild> kept(Database& database, const std::string& method, std::int64_t parent,
                                         const std::vector<std::int64_t>& children) {
  std::map<std::int64_t, MatrixChild> found;
  for (const Row& row : database.select("SELECT child_id, json FROM comparisons WHERE parent_id = ? AND method = ? "
                                        "AND child_id IN (SELECT value FROM json_each(?))",
                                        {parent, method, jsonList(children)}))
    found.emplace(row.integer(0), matrixChildFromJson(Json::parse(row.text(1))));
  return found;
}

void keep(Database& database, const std::string& method, std::int64_t parent,
          const std::map<std::int64_t, MatrixChild>& fresh) {
  Transaction transaction(database);
  for (const auto& [child, cells] : fresh)
    database.execute("INSERT OR REPLACE INTO comparisons (parent_id, child_id, method, json) VALUES (?, ?, ?, ?)",
                     {parent, child, method, toJson(cells).dump(-1, ' ', false, Json::error_handler_t::replace)});
  transaction.commit();
}

}  // namespace

PlanMatrix matrixOf(Store& store, const Comparer& comparer, std::int64_t parentId, std::vector<std::int64_t> children) {
  auto parent = store.plans().summary(parentId);
  if (!parent) throw UsageError("the store has no plan " + std::to_string(parentId));
  if (children.empty()) children = childrenOf(store, parentId);
  const auto prepared = comparer.prepare(store.plans().load(parentId));
  std::map<std::int64_t, MatrixChild> known = kept(store.database(), comparer.key(), parentId, children);

  // Plans are read by this thread, since a store is one connection; comparing is what takes the time.
  std::vector<std::int64_t> missing;
  std::vector<PlanRecords> records;
  for (const std::int64_t child : children)
    if (known.count(child) == 0) {
      missing.push_back(child);
      records.push_back(store.plans().load(child));
    }
  Matrix compared = compareAll(comparer, store.plans().load(parentId), records);
  std::map<std::int64_t, MatrixChild> fresh;
  for (std::size_t i = 0; i < missing.size(); ++i) fresh.emplace(missing[i], std::move(compared.children[i]));
  if (!fresh.empty()) keep(store.database(), comparer.key(), parentId, fresh);
  known.merge(fresh);

  PlanMatrix result{std::move(*parent), {}, {}};
  std::vector<MatrixChild> inOrder;
  for (const std::int64_t child : children) {
    auto summary = store.plans().summary(child);
    if (!summary) throw UsageError("the store has no plan " + std::to_string(child));
    result.children.push_back(std::move(*summary));
    inOrder.push_back(std::move(known.at(child)));
  }
  result.matrix = assembleMatrix(*prepared, std::move(inOrder));
  return result;
}

}  // namespace doichieu
