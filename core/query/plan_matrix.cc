#include "query/plan_matrix.h"

#include <map>
#include <nlohmann/json.hpp>

#include "doichieu/base/error.h"
#include "query/chain.h"
#include "store/citations.h"
#include "store/lists.h"

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

/// Plans are read by this thread, since a store is one connection, a few at a time: a thousand would fill the memory.
std::map<std::int64_t, MatrixChild> comparedNow(Store& store, const Comparer& comparer, std::int64_t parentId,
                                                const PlanRecords& parent, const std::vector<std::int64_t>& children) {
  constexpr std::size_t kAtOnce = 256;
  std::map<std::int64_t, MatrixChild> all;
  for (std::size_t begin = 0; begin < children.size(); begin += kAtOnce) {
    std::map<std::int64_t, MatrixChild> fresh;
    std::vector<PlanRecords> records;
    const std::size_t end = std::min(children.size(), begin + kAtOnce);
    for (std::size_t i = begin; i < end; ++i) records.push_back(store.plans().load(children[i]));
    Matrix compared = compareAll(comparer, parent, records);
    for (std::size_t i = begin; i < end; ++i) fresh.emplace(children[i], std::move(compared.children[i - begin]));
    keep(store.database(), comparer.key(), parentId, fresh);
    all.merge(fresh);
  }
  return all;
}

/// Plans of which a child is not held against them yet.
std::vector<std::int64_t> parentsLackingComparisons(Database& database, const std::string& method) {
  return idsOf(database.select(
      "SELECT DISTINCT q.id FROM cited_plans m JOIN citations c ON c.document_id = m.document_id JOIN plans q ON q.id "
      "= "
      "m.plan_id JOIN plans p ON p.id = c.plan_id WHERE " +
          mayStandAbove("q", "p") +
          " AND NOT EXISTS (SELECT 1 FROM comparisons k WHERE k.parent_id = q.id AND k.child_id = p.id AND k.method = "
          "?) ORDER BY q.id",
      {method}));
}

}  // namespace

PlanMatrix matrixOf(Store& store, const Comparer& comparer, std::int64_t parentId, std::vector<std::int64_t> children) {
  auto parent = store.plans().summary(parentId);
  if (!parent) throw noSuchPlan(parentId);
  if (children.empty()) children = childrenOf(store, parentId);
  const PlanRecords parentRecords = store.plans().load(parentId);
  std::map<std::int64_t, MatrixChild> known = kept(store.database(), comparer.key(), parentId, children);

  std::vector<std::int64_t> missing;
  for (const std::int64_t child : children)
    if (known.count(child) == 0) missing.push_back(child);
  known.merge(comparedNow(store, comparer, parentId, parentRecords, missing));

  PlanMatrix result{std::move(*parent), {}, {}};
  std::vector<MatrixChild> inOrder;
  for (PlanSummary& child : store.plans().summaries(children)) {
    inOrder.push_back(std::move(known.at(child.id)));
    result.children.push_back(std::move(child));
  }
  result.matrix = assembleMatrix(parentRecords, std::move(inOrder));
  return result;
}

void keepComparisons(Store& store, const Comparer& comparer, const std::function<bool()>& stop) {
  for (const std::int64_t parent : parentsLackingComparisons(store.database(), comparer.key())) {
    if (stop && stop()) return;
    matrixOf(store, comparer, parent);
  }
}

}  // namespace doichieu
