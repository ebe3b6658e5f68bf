// The tree of plans, and the plans that are cited and lacking.
#include <map>

#include "query/overview.h"
#include "serve/components.h"
#include "serve/pages/pages.h"
#include "serve/pages/plan_list.h"
#include "serve/shell.h"

namespace doichieu::serve {
namespace {

constexpr int kRootsAPage = 12;
constexpr std::size_t kMostChildren = 60;
constexpr int kLackingAPage = 40;

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

Html branch(Visit& visit, const TreeNode& one) {
  Html below = each(one.children, [&](const TreeNode& child) { return branch(visit, child); });
  if (one.childCount > one.children.size() && !one.children.empty())
    below += element("li", {{"class", "soft"}}, {visit.text("plans.tree.truncated")});
  return element("li", {},
                 {node(visit, one.plan, one.childCount), below.empty() ? Html() : element("ul", {}, {below})});
}

Response treePage(Visit& visit) {
  const int offset = visit.query().number("offset", 0, 0, 1'000'000'000);
  const PlanForest forest = planForest(visit.store(), {offset, kRootsAPage}, kMostChildren);
  const Html roots = each(forest.roots, [&](const TreeNode& root) { return branch(visit, root); });
  Html main = pageTitle(visit.text("plans.title"), planListTabs(visit, "tree"),
                        element("p", {{"class", "soft"}}, {visit.text("plans.tree.what")}));
  main += roots.empty() ? emptyState("plans", visit.text("plans.tree.empty"), visit.text("plans.tree.empty.advice"))
                        : element("ul", {{"class", "tree"}}, {roots});
  main += pager(visit, forest.total, offset, kRootsAPage);
  return pageResponse(visit, {visit.text("plans.tab.tree"), "plans", {}, false}, main);
}

using Summaries = std::map<std::int64_t, PlanSummary>;

/// The plans that are named as citing, by one question for all rows.
Summaries citingPlans(Store& store, const std::vector<LackingPlan>& lacking) {
  std::vector<std::int64_t> ids;
  for (const LackingPlan& plan : lacking) ids.insert(ids.end(), plan.citedBy.begin(), plan.citedBy.end());
  Summaries summaries;
  for (PlanSummary& plan : store.plans().summaries(ids)) summaries.emplace(plan.id, std::move(plan));
  return summaries;
}

Html citing(const Summaries& summaries, const LackingPlan& lacking) {
  Html links = each(lacking.citedBy, [&](std::int64_t id) {
    const PlanSummary& plan = summaries.at(id);
    return element("li", {},
                   {element("a", {{"href", planAddress(plan.id)}},
                            {plan.issuer.value_or(fileNameOf(plan.path)), plan.symbol ? ", " + *plan.symbol : ""})});
  });
  if (lacking.citing > static_cast<std::int64_t>(lacking.citedBy.size()))
    links += element("li", {{"class", "soft"}}, {"…"});
  return element("ul", {}, {links});
}

Html lackingRow(const Visit& visit, const Summaries& summaries, const LackingPlan& plan) {
  std::string about = plan.issuer.value_or("");
  if (plan.date) about += (about.empty() ? "" : ", ") + visit.words().date(*plan.date);
  return element("tr", {},
                 {element("th", {{"scope", "row"}},
                          {element("span", {{"class", "symbol"}}, {plan.symbol.value_or(plan.type)}),
                           element("p", {{"class", "soft"}}, {about})}),
                  element("td", {}, {plan.title.value_or("")}), element("td", {}, {citing(summaries, plan)}),
                  element("td", {{"class", "number"}}, {visit.words().number(plan.citing)})});
}

Response lackingPage(Visit& visit) {
  const int offset = visit.query().number("offset", 0, 0, 1'000'000'000);
  const LackingPlans lacking = lackingPlans(visit.store(), {offset, kLackingAPage});
  const Summaries summaries = citingPlans(visit.store(), lacking.plans);
  const Html rows = each(lacking.plans, [&](const LackingPlan& plan) { return lackingRow(visit, summaries, plan); });
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
  main += pager(visit, lacking.total, offset, kLackingAPage);
  return pageResponse(visit, {visit.text("plans.tab.lacking"), "plans", {}, false}, main);
}

}  // namespace

void addPlanLinkPages(Router& router) {
  router.add("GET", "/plans/tree", Role::reader, treePage);
  router.add("GET", "/plans/lacking", Role::reader, lackingPage);
}

}  // namespace doichieu::serve
