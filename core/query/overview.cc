#include "query/overview.h"

#include "doichieu/text/fold.h"
#include "query/condition.h"
#include "store/lists.h"

namespace doichieu {
namespace {

constexpr int kMostDepth = 5;  // a circle of citations must not be walked for ever
constexpr std::int64_t kCitingNamed = 6;

std::vector<TreeNode> nodesOf(Store& store, const std::vector<std::int64_t>& plans) {
  std::map<std::int64_t, std::size_t> counts;
  for (const Row& row :
       store.database().select("SELECT parent_id, count(*) FROM plan_parents WHERE parent_id IN (SELECT value FROM "
                               "json_each(?)) GROUP BY parent_id",
                               {jsonList(plans)}))
    counts[row.integer(0)] = static_cast<std::size_t>(row.integer(1));
  std::vector<TreeNode> nodes;
  for (PlanSummary& plan : store.plans().summaries(plans)) {
    const std::int64_t id = plan.id;
    nodes.push_back({std::move(plan), counts[id], {}});
  }
  return nodes;
}

/// Gives the nodes their children, and these theirs: a question for each level and not for each node.
void grow(Store& store, std::vector<TreeNode>& nodes, std::size_t most, int depth) {
  std::vector<std::int64_t> parents;
  std::map<std::int64_t, TreeNode*> byId;
  for (TreeNode& node : nodes) {
    if (node.childCount == 0) continue;
    parents.push_back(node.plan.id);
    byId[node.plan.id] = &node;
  }
  if (parents.empty() || depth >= kMostDepth) return;
  std::vector<std::int64_t> ids;
  std::map<std::int64_t, std::int64_t> parentOf;
  for (const Row& row :
       store.database().select("SELECT plan_id, parent_id FROM (SELECT l.plan_id, l.parent_id, row_number() OVER "
                               "(PARTITION BY l.parent_id ORDER BY p.issuer_folded, "
                               "p.id) AS place FROM plan_parents l JOIN plans p ON p.id = l.plan_id WHERE l.parent_id "
                               "IN (SELECT value FROM json_each(?))) WHERE place <= ?",
                               {jsonList(parents), static_cast<std::int64_t>(most)})) {
    ids.push_back(row.integer(0));
    parentOf[row.integer(0)] = row.integer(1);
  }
  std::vector<TreeNode> children = nodesOf(store, ids);
  grow(store, children, most, depth + 1);
  for (TreeNode& child : children) {
    TreeNode& parent = *byId[parentOf[child.plan.id]];
    parent.children.push_back(std::move(child));
  }
}

}  // namespace

PlanForest planForest(Store& store, const Slice& slice, std::size_t most) {
  const std::string roots =
      " FROM (SELECT parent_id, count(*) AS children FROM plan_parents GROUP BY parent_id) WHERE parent_id NOT IN "
      "(SELECT plan_id FROM plan_parents)";
  PlanForest forest;
  forest.total = store.database().selectOne("SELECT count(*)" + roots)->integer(0);
  forest.roots = nodesOf(store, idsOf(store.database().select(
                                    "SELECT parent_id" + roots + " ORDER BY children DESC, parent_id LIMIT ? OFFSET ?",
                                    {std::int64_t{slice.limit}, std::int64_t{slice.offset}})));
  grow(store, forest.roots, most, 1);
  return forest;
}

LackingPlans lackingPlans(Store& store, const Slice& slice) {
  Database& database = store.database();
  LackingPlans lacking;
  lacking.total =
      database.selectOne("SELECT count(*) FROM cited_documents WHERE programme = 1 AND plans = 0")->integer(0);
  std::map<std::int64_t, std::size_t> places;  // by document
  std::vector<std::int64_t> documents;
  for (const Row& row : database.select(
           "SELECT id, type, symbol, issuer, date, title, citing FROM cited_documents WHERE programme = 1 AND "
           "plans = 0 ORDER BY citing DESC, id LIMIT ? OFFSET ?",
           {std::int64_t{slice.limit}, std::int64_t{slice.offset}})) {
    places[row.integer(0)] = lacking.plans.size();
    documents.push_back(row.integer(0));
    lacking.plans.push_back({row.text(1),
                             row.optionalText(2),
                             row.optionalText(3),
                             row.optionalText(4),
                             row.optionalText(5),
                             row.integer(6),
                             {}});
  }
  for (const Row& row :
       database.select("SELECT v.value, c.plan_id FROM json_each(?) v CROSS JOIN citations c ON c.document_id = "
                       "v.value AND c.plan_id IN "
                       "(SELECT plan_id FROM citations o WHERE o.document_id = v.value ORDER BY plan_id LIMIT ?)",
                       {jsonList(documents), kCitingNamed}))
    lacking.plans[places[row.integer(0)]].citedBy.push_back(row.integer(1));
  return lacking;
}

BodyTotals bodyTotals(Store& store, const BodyFilter& filter, const Slice& slice) {
  Condition condition;
  if (!filter.words.empty()) condition.add("folded LIKE ? ESCAPE '\\'", {likeHolding(foldForSearch(filter.words))});
  if (!filter.line.empty()) condition.add("line = ?", {filter.line});
  if (!filter.level.empty()) condition.add("level = ?", {filter.level});
  BodyTotals totals;
  totals.total =
      store.database().selectOne("SELECT count(*) FROM bodies" + condition.sql(), condition.values())->integer(0);
  Values values = condition.values();
  values.insert(values.end(), {std::int64_t{slice.limit}, std::int64_t{slice.offset}});
  for (const Row& row :
       store.database().select("SELECT name, agency_id, level, line, plans, mentions, duties FROM bodies" +
                                   condition.sql() + " ORDER BY duties DESC, mentions DESC, folded LIMIT ? OFFSET ?",
                               values))
    totals.bodies.push_back(
        {row.text(0), row.text(1), row.text(2), row.text(3), row.integer(4), row.integer(5), row.integer(6)});
  return totals;
}

std::map<std::string, std::map<std::string, std::int64_t>> dutyTotals(Store& store) {
  std::map<std::string, std::map<std::string, std::int64_t>> totals;
  for (const Row& row : store.database().select("SELECT line, role, duties FROM duty_totals WHERE duties > 0"))
    totals[row.text(0)][row.text(1)] = row.integer(2);
  return totals;
}

PlanFacets planFacets(Store& store) {
  PlanFacets facets;
  for (const Row& row :
       store.database().select("SELECT DISTINCT province FROM plans WHERE province IS NOT NULL ORDER BY 1"))
    facets.provinces.push_back(row.text(0));
  for (const Row& row :
       store.database().select("SELECT DISTINCT first_year FROM plans WHERE first_year IS NOT NULL ORDER BY 1 DESC"))
    facets.years.push_back(row.integer(0));
  return facets;
}

std::vector<std::pair<PlanSummary, PlanSummary>> latestPairs(Store& store, int most) {
  std::vector<std::int64_t> ids;  // plan, parent, plan, parent ...
  for (const Row& row : store.database().select(
           "SELECT plan_id, parent_id FROM plan_parents ORDER BY plan_id DESC LIMIT ?", {std::int64_t{most}}))
    ids.insert(ids.end(), {row.integer(0), row.integer(1)});
  std::vector<PlanSummary> plans = store.plans().summaries(ids);
  std::vector<std::pair<PlanSummary, PlanSummary>> pairs;
  for (std::size_t i = 0; i + 1 < plans.size(); i += 2)
    pairs.emplace_back(std::move(plans[i]), std::move(plans[i + 1]));
  return pairs;
}

}  // namespace doichieu
