#include "serve/plan_tree.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace doichieu::serve {
namespace {

constexpr std::size_t kDeepest = 8;  // a circle of citations must not be walked for ever

int rankOf(std::string_view level) {
  constexpr std::array<std::string_view, 4> order = {"central", "province", "district", "commune"};
  return static_cast<int>(std::find(order.begin(), order.end(), level) - order.begin());
}

struct Link {
  std::int64_t parent = 0;
  int rank = 0;
};

std::size_t countBelow(const PlanTree& tree, std::int64_t plan, std::size_t depth) {
  const auto found = tree.children.find(plan);
  if (found == tree.children.end() || depth > kDeepest) return 0;
  std::size_t count = found->second.size();
  for (const std::int64_t child : found->second) count += countBelow(tree, child, depth + 1);
  return count;
}

}  // namespace

std::size_t PlanTree::below(std::int64_t plan) const {
  return countBelow(*this, plan, 0);
}

PlanTree planTreeOf(Store& store) {
  std::map<std::int64_t, Link> parents;
  for (const Row& row : store.database().select(
           "SELECT r.plan_id, q.id, coalesce(q.issuer_level, ''), coalesce(c.issuer_level, '') FROM legal_references l "
           "JOIN plans q ON q.symbol_folded = l.symbol_folded AND q.symbol_folded <> '' JOIN records r ON r.id = "
           "l.record_id JOIN plans c ON c.id = r.plan_id WHERE q.id <> r.plan_id AND l.date = q.date")) {
    const int rank = rankOf(row.text(2));
    if (rank >= rankOf(row.text(3)) && !row.text(3).empty()) continue;  // of its own level or below: no parent
    Link& link = parents[row.integer(0)];
    if (link.parent == 0 || rank > link.rank) link = {row.integer(1), rank};
  }
  PlanTree tree;
  for (const auto& [child, link] : parents) tree.children[link.parent].push_back(child);
  for (const auto& [parent, children] : tree.children)
    if (parents.count(parent) == 0) tree.roots.push_back(parent);
  std::map<std::int64_t, std::size_t> sizes;
  for (const std::int64_t root : tree.roots) sizes[root] = tree.below(root);
  std::stable_sort(tree.roots.begin(), tree.roots.end(), [&](auto a, auto b) { return sizes[a] > sizes[b]; });
  return tree;
}

}  // namespace doichieu::serve
