// Compare: a plan held against its parent, side by side.
#include <map>
#include <nlohmann/json.hpp>

#include "query/chain.h"
#include "query/overview.h"
#include "serve/components.h"
#include "serve/pages/comparison_rows.h"
#include "serve/pages/pages.h"
#include "serve/pages/plan_list.h"
#include "serve/pages/plan_pair.h"
#include "serve/shell.h"

namespace doichieu::serve {
namespace {

constexpr int kMostSuggested = 12;

Html side(const Visit& visit, const char* key, std::int64_t id, const PlanRecords& plan) {
  const std::string title = plan.header.title.value_or(fileNameOf(plan.source.path));
  Html meta = plan.header.issuer.value_or("");
  if (plan.header.symbol) meta += element("span", {{"class", "symbol"}}, {*plan.header.symbol});
  if (plan.header.date) meta += element("span", {}, {visit.words().date(*plan.header.date)});
  return element("div", {{"class", std::string("side ") + key}},
                 {element("p", {{"class", "over"}}, {visit.text(std::string("compare.") + key)}),
                  element("h2", {}, {element("a", {{"href", planAddress(id)}}, {title})}),
                  element("p", {{"class", "meta"}}, {meta})});
}

Html meter(const Visit& visit, const char* key, double share) {
  return element("div", {{"class", "meter"}},
                 {element("b", {}, {visit.words().percent(share)}), element("span", {}, {visit.text(key)}),
                  element("progress", {{"max", "100"},
                                       {"value", std::to_string(static_cast<int>(share * 100 + 0.5))},
                                       {"aria-label", visit.text(key)}})});
}

Html summary(const Visit& visit, const Comparison& comparison) {
  std::map<TargetStatus, int> counts;
  for (const TargetRow& row : comparison.targets) ++counts[row.status];
  const Html chips = each(kStatuses, [&](TargetStatus status) {
    const std::string name(toString(status));
    return element("li", {},
                   {element("button",
                            {{"type", "button"},
                             {"class", "status-chip " + name},
                             {"data-status", name},
                             {"aria-pressed", "false"},
                             {"disabled", counts[status] == 0}},
                            {element("b", {}, {std::to_string(counts[status])}),
                             element("span", {}, {visit.text("status." + name)})})});
  });
  return element("section", {{"class", "summary"}, {"aria-label", visit.text("compare.summary")}},
                 {meter(visit, "compare.coverage.targets", comparison.targetCoverage),
                  meter(visit, "compare.coverage.duties", comparison.dutyCoverage),
                  element("ul", {{"class", "status-chips"}}, {chips})});
}

Response comparisonPage(Visit& visit) {
  const PlanPair pair = planPair(visit);
  const PlanRecords parent = visit.store().plans().load(pair.parent), child = visit.store().plans().load(pair.child);
  const Comparison comparison = visit.site().comparer().compare(parent, child, visit.words().messages());
  const ComparisonView view{pair.parent, pair.child, parent, child, comparison};
  const Html cites = element("p", {{"class", comparison.citesParent ? "cites yes" : "cites no"}},
                             {icon(comparison.citesParent ? "check" : "look"),
                              visit.text(comparison.citesParent ? "compare.cites.yes" : "compare.cites.no")});
  Parameters api;
  api.set("child", std::to_string(pair.child));
  api.set("parent", std::to_string(pair.parent));
  const Html actions =
      element("button", {{"type", "button"}, {"class", "button"}, {"data-print", true}}, {visit.text("compare.print")});
  Html beside = actions;
  beside +=
      element("a", {{"class", "button quiet"}, {"href", address("/api/v1/compare", api)}}, {visit.text("plan.json")});
  Html main = pageTitle(visit.text("compare.title"), beside, cites);
  main += element("div", {{"class", "sides"}},
                  {side(visit, "parent", pair.parent, parent), side(visit, "child", pair.child, child)});
  main += summary(visit, comparison);
  main += targetRows(visit, view);
  main += otherRows(visit, view);
  return pageResponse(visit, {visit.text("compare.title"), "compare", {"compare.js"}, true}, main);
}

/// Plans of the store with the one that they implement: what one would want to compare.
Html suggestions(Visit& visit) {
  const auto pairs = latestPairs(visit.store(), kMostSuggested);
  if (pairs.empty()) return {};
  const Html items = each(pairs, [&](const auto& found) {
    const auto& [child, parent] = found;
    Parameters pair;
    pair.set("child", std::to_string(child.id));
    pair.set("parent", std::to_string(parent.id));
    return element(
        "li", {},
        {element("a", {{"href", address("/compare", pair)}},
                 {element("strong", {}, {child.issuer.value_or("")}), element("span", {}, {child.title.value_or("")}),
                  element("span", {{"class", "soft"}}, {visit.text("compare.with", {parent.issuer.value_or("")})})})});
  });
  return element(
      "section", {},
      {element("h2", {}, {visit.text("compare.suggestions")}), element("ul", {{"class", "pairs"}}, {items})});
}

Html chooser(const Visit& visit) {
  const auto input = [&](const char* name, const char* key) {
    return field(visit, name, visit.text(key), "text", visit.text("compare.choose.hint"));
  };
  return element("form", {{"class", "filters chooser"}, {"method", "get"}, {"action", "/compare"}},
                 {input("child", "compare.child"), input("parent", "compare.parent_or_cited"),
                  element("button", {{"type", "submit"}, {"class", "button primary"}}, {visit.text("compare.go")})});
}

Response comparePage(Visit& visit) {
  std::string problem;
  if (!visit.query().value("child").empty()) {
    try {
      return comparisonPage(visit);
    } catch (const HttpError& e) {
      problem = e.what();
    }
  }
  Html main =
      pageTitle(visit.text("compare.title"), {}, element("p", {{"class", "soft"}}, {visit.text("compare.choose")}));
  if (!problem.empty()) main += element("p", {{"class", "problem"}, {"role", "alert"}}, {problem});
  main += chooser(visit);
  main += suggestions(visit);
  return pageResponse(visit, {visit.text("compare.title"), "compare", {}, false}, main, problem.empty() ? 200 : 404);
}

}  // namespace

void addComparePages(Router& router) {
  router.add("GET", "/compare", Role::reader, comparePage);
}

}  // namespace doichieu::serve
