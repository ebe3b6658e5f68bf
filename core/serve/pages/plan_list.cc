// Plans: the list with search and filters, the tree of what implements what, and the cited plans that the store lacks.
#include "serve/pages/plan_list.h"

#include <map>

#include "query/overview.h"
#include "query/query.h"
#include "serve/components.h"
#include "serve/pages/pages.h"
#include "serve/question.h"
#include "serve/shell.h"
#include "store/lists.h"

namespace doichieu::serve {
namespace {

constexpr int kPlansAPage = 25;

Html filters(Visit& visit) {
  const PlanFacets facets = planFacets(visit.store());
  Choices provinces, years;
  for (const std::string& province : facets.provinces) provinces.emplace_back(province, province);
  for (const std::int64_t year : facets.years) years.emplace_back(std::to_string(year), std::to_string(year));
  const Choices orders = {{"-date", visit.text("plans.sort.date")},
                          {"issuer", visit.text("plans.sort.issuer")},
                          {"title", visit.text("plans.sort.title")}};
  return element(
      "form", {{"class", "filters"}, {"method", "get"}, {"action", "/plans"}, {"role", "search"}, {"data-auto", true}},
      {element("div", {{"class", "search"}},
               {icon("search"), element("input", {{"type", "search"},
                                                  {"name", "text"},
                                                  {"value", visit.query().value("text")},
                                                  {"aria-label", visit.text("plans.search")},
                                                  {"placeholder", visit.text("plans.search")},
                                                  {"data-shortcut", "/"}})}),
       choice(visit, "level", visit.text("filter.level"), levelChoices(visit)),
       choice(visit, "province", visit.text("filter.province"), provinces),
       choice(visit, "year", visit.text("filter.year"), years),
       choice(visit, "sort", visit.text("filter.sort"), orders, visit.text("plans.sort.period")),
       element("button", {{"type", "submit"}, {"class", "button primary"}}, {visit.text("filter.apply")}),
       visit.query().empty()
           ? Html()
           : element("a", {{"class", "button quiet"}, {"href", "/plans"}}, {visit.text("filter.clear")})});
}

/// Records by plan and kind, and how many plans are partial or doubtful: what the list says beside a title.
struct Figures {
  std::map<std::string, std::int64_t> records;
  std::int64_t doubtful = 0;
  bool partial = false;
};

std::map<std::int64_t, Figures> figuresOf(Store& store, const std::vector<std::int64_t>& plans) {
  std::map<std::int64_t, Figures> all;
  const Value ids = jsonList(plans);
  for (const Row& row : store.database().select(
           "SELECT plan_id, kind, count(*), sum(confidence < ?) FROM records WHERE plan_id IN (SELECT value FROM "
           "json_each(?)) GROUP BY plan_id, kind",
           {kDoubtful, ids})) {
    Figures& figures = all[row.integer(0)];
    figures.records[row.text(1)] = row.integer(2);
    figures.doubtful += row.integer(3);
  }
  for (const Row& row : store.database().select(
           "SELECT id FROM plans WHERE partial = 1 AND id IN (SELECT value FROM json_each(?))", {ids}))
    all[row.integer(0)].partial = true;
  return all;
}

Html figure(const Visit& visit, const Figures& figures, const char* kind) {
  const auto found = figures.records.find(kind);
  const std::int64_t count = found == figures.records.end() ? 0 : found->second;
  return element("li", {{"class", count == 0 ? "none" : "some"}},
                 {element("b", {}, {visit.words().number(count)}),
                  element("span", {}, {visit.text(std::string("count.") + kind)})});
}

Html planRow(const Visit& visit, const nlohmann::ordered_json& plan, const Figures& figures) {
  const auto text = [&](const char* key) { return plan[key].is_string() ? plan[key].get<std::string>() : ""; };
  const auto id = plan["plan"].get<std::int64_t>();
  const std::string period = visit.words().period(text("start"), text("end"));
  const std::string title = text("title").empty() ? fileNameOf(text("file")) : text("title");
  Html meta =
      element("span", {{"class", "issuer"}}, {text("issuer").empty() ? visit.text("plan.no_issuer") : text("issuer")});
  if (!text("symbol").empty()) meta += element("span", {{"class", "symbol"}}, {text("symbol")});
  if (!text("date").empty()) meta += element("span", {}, {visit.words().date(text("date"))});
  if (!text("level").empty()) meta += badge("level", visit.words().term("level", text("level")));
  if (figures.partial) meta += badge("warn", visit.text("plan.partial"));
  if (figures.doubtful > 0)
    meta += badge("doubtful", visit.text("plan.doubtful", {visit.words().number(figures.doubtful)}));
  return element("li", {{"class", "plan"}},
                 {element("span", {{"class", "year"}}, {period}),
                  element("div", {{"class", "what"}},
                          {element("h2", {}, {element("a", {{"href", planAddress(id)}}, {title})}),
                           element("p", {{"class", "meta"}}, {meta})}),
                  element("ul", {{"class", "figures"}},
                          {figure(visit, figures, "targets"), figure(visit, figures, "duties"),
                           figure(visit, figures, "deadlines"), figure(visit, figures, "references")})});
}

Html list(Visit& visit, const QueryResult& result, const QueryRequest& request) {
  const nlohmann::ordered_json rows = result.json();
  std::vector<std::int64_t> ids;
  for (const auto& row : rows) ids.push_back(row["plan"].get<std::int64_t>());
  std::map<std::int64_t, Figures> figures = figuresOf(visit.store(), ids);
  Html items;
  for (const auto& row : rows) items += planRow(visit, row, figures[row["plan"].get<std::int64_t>()]);
  Html all = element("ol", {{"class", "plans"}}, {items});
  all += pager(visit, result.total, request.offset, kPlansAPage, result.totalIsMore);
  return all;
}

Response plansPage(Visit& visit) {
  QueryRequest request = questionFrom("plans", visit.query(), kPlansAPage, kPlansAPage);
  if (!request.filter.text.empty()) request.countUpTo = kCounted;
  const QueryResult result = Query(visit.store(), &visit.site().agencies()).ask(request);
  const bool searching = !visit.query().empty();
  Html main = pageTitle(visit.text("plans.title"), planListTabs(visit, "list"),
                        element("p", {{"class", "soft"}},
                                {visit.text("plans.count", {counted(visit, result.total, result.totalIsMore)})}));
  if (searching || result.total > 0) main += filters(visit);
  if (!result.rows.empty()) {
    main += list(visit, result, request);
  } else if (searching) {
    main += emptyState("search", visit.text("plans.nothing_found"), visit.text("plans.nothing_found.advice"));
  } else {
    main +=
        emptyState("inbox", visit.text("plans.empty"),
                   element("a", {{"class", "button primary"}, {"href", "/inbox"}}, {visit.text("plans.empty.advice")}));
  }
  return pageResponse(visit, {visit.text("plans.title"), "plans", {}, false}, main);
}

}  // namespace

std::string fileNameOf(const std::string& path) {
  return path.substr(path.find_last_of('/') + 1);
}

Html planListTabs(const Visit& visit, const std::string& current) {
  const auto tab = [&](const char* name, const char* address) {
    return element("a", {{"href", address}, {"aria-current", current == name ? "page" : "false"}},
                   {visit.text(std::string("plans.tab.") + name)});
  };
  return element("nav", {{"class", "tabs"}, {"aria-label", visit.text("plans.tabs")}},
                 {tab("list", "/plans"), tab("tree", "/plans/tree"), tab("lacking", "/plans/lacking")});
}

void addPlanListPages(Router& router) {
  router.add("GET", "/plans", Role::reader, plansPage);
}

}  // namespace doichieu::serve
