// The tree of plans, and the plans that are cited and lacking.
#include "serve/components.h"
#include "serve/pages/pages.h"
#include "serve/pages/plan_list.h"
#include "serve/shell.h"

namespace doichieu::serve {
namespace {

constexpr int kRootsAPage = 12;
constexpr std::size_t kMostChildren = 60;
constexpr int kDeepest = 6;
constexpr int kLackingAPage = 40;
constexpr std::size_t kMostCiting = 6;

Html node(Visit& visit, const PlanSummary& plan, std::size_t children) {
  Html text = element("a", {{"href", planAddress(plan.id)}}, {plan.title.value_or(fileNameOf(plan.path))});
  text += element("span", {{"class", "soft"}}, {plan.issuer.value_or(visit.text("plan.no_issuer"))});
  if (plan.symbol) text += element("span", {{"class", "symbol soft"}}, {*plan.symbol});
  if (children > 0) {
    text += element("a", {{"class", "soft"}, {"href", planAddress(plan.id) + "/matrix"}},
                    {visit.text("plans.tree.children", {visit.words().number(static_cast<std::int64_t>(children))})});
  }
  return element("div", {{"class", "node"}}, {text});
}

Html branch(Visit& visit, const PlanTree& tree, std::int64_t id, int depth) {
  const auto summary = visit.store().plans().summary(id);
  if (!summary) return {};
  const auto found = tree.children.find(id);
  const std::size_t count = found == tree.children.end() ? 0 : found->second.size();
  Html below;
  for (std::size_t i = 0; i < count && i < kMostChildren && depth < kDeepest; ++i)
    below += branch(visit, tree, found->second[i], depth + 1);
  if (count > kMostChildren) below += element("li", {{"class", "soft"}}, {visit.text("plans.tree.truncated")});
  return element("li", {}, {node(visit, *summary, count), below.empty() ? Html() : element("ul", {}, {below})});
}

Response treePage(Visit& visit) {
  const auto tree = visit.site().summaries().tree(visit.store());
  const auto total = static_cast<std::int64_t>(tree->roots.size());
  const int offset = visit.query().number("offset", 0, 0, 1'000'000'000);
  Html roots;
  for (std::int64_t i = offset; i < total && i < offset + kRootsAPage; ++i)
    roots += branch(visit, *tree, tree->roots[static_cast<std::size_t>(i)], 0);
  Html main = pageTitle(visit.text("plans.title"), planListTabs(visit, "tree"),
                        element("p", {{"class", "soft"}}, {visit.text("plans.tree.what")}));
  main += roots.empty() ? emptyState("plans", visit.text("plans.tree.empty"), visit.text("plans.tree.empty.advice"))
                        : element("ul", {{"class", "tree"}}, {roots});
  main += pager(visit, total, offset, kRootsAPage);
  return pageResponse(visit, {visit.text("plans.tab.tree"), "plans", {}, false}, main);
}

Html citing(Visit& visit, const LackingPlan& plan) {
  Html links;
  for (std::size_t i = 0; i < plan.citedBy.size() && i < kMostCiting; ++i) {
    const auto summary = visit.store().plans().summary(plan.citedBy[i]);
    if (!summary) continue;
    links += element("li", {},
                     {element("a", {{"href", planAddress(summary->id)}},
                              {summary->issuer.value_or(fileNameOf(summary->path)),
                               summary->symbol ? ", " + *summary->symbol : ""})});
  }
  if (plan.citedBy.size() > kMostCiting) links += element("li", {{"class", "soft"}}, {"…"});
  return element("ul", {}, {links});
}

Html lackingRow(Visit& visit, const LackingPlan& plan) {
  std::string about = plan.issuer.value_or("");
  if (plan.date) about += (about.empty() ? "" : ", ") + visit.words().date(*plan.date);
  return element(
      "tr", {},
      {element("th", {{"scope", "row"}},
               {element("span", {{"class", "symbol"}}, {plan.symbol.value_or(plan.type)}),
                element("p", {{"class", "soft"}}, {about})}),
       element("td", {}, {plan.title.value_or("")}), element("td", {}, {citing(visit, plan)}),
       element("td", {{"class", "number"}}, {visit.words().number(static_cast<std::int64_t>(plan.citedBy.size()))})});
}

Response lackingPage(Visit& visit) {
  const auto plans = visit.site().summaries().lacking(visit.store());
  const auto total = static_cast<std::int64_t>(plans->size());
  const int offset = visit.query().number("offset", 0, 0, 1'000'000'000);
  Html rows;
  for (std::int64_t i = offset; i < total && i < offset + kLackingAPage; ++i)
    rows += lackingRow(visit, (*plans)[static_cast<std::size_t>(i)]);
  const auto head = [&](const char* key, const char* look) {
    return element("th", {{"scope", "col"}, {"class", look}}, {visit.text(key)});
  };
  Html main = pageTitle(visit.text("plans.title"), planListTabs(visit, "lacking"),
                        element("p", {{"class", "soft"}}, {visit.text("plans.lacking.what")}));
  const Html table = element("table", {{"class", "plain"}},
                             {element("thead", {},
                                      {element("tr", {},
                                               {head("column.symbol", ""), head("column.title", ""),
                                                head("plans.lacking.cited", ""), head("column.plans", "number")})}),
                              element("tbody", {}, {rows})});
  main += rows.empty()
              ? emptyState("check", visit.text("plans.lacking.empty"), visit.text("plans.lacking.empty.advice"))
              : scrolling(visit.text("plans.tab.lacking"), table);
  main += pager(visit, total, offset, kLackingAPage);
  return pageResponse(visit, {visit.text("plans.tab.lacking"), "plans", {}, false}, main);
}

}  // namespace

void addPlanLinkPages(Router& router) {
  router.add("GET", "/plans/tree", Role::reader, treePage);
  router.add("GET", "/plans/lacking", Role::reader, lackingPage);
}

}  // namespace doichieu::serve
