// The JSON interface: the same answers as the command line's. openapi.json beside it describes every address.
#include <nlohmann/json.hpp>

#include "compare/matrix.h"
#include "doichieu/base/error.h"
#include "doichieu/model/json.h"
#include "query/chain.h"
#include "query/plan_matrix.h"
#include "query/query.h"
#include "serve/assets.h"
#include "serve/components.h"
#include "serve/pages/pages.h"
#include "serve/pages/plan_pair.h"
#include "serve/question.h"
#include "serve/shell.h"

namespace doichieu::serve {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kRowsUnlessAsked = 100;
constexpr int kMostRows = 10'000;

/// The rows as `doichieu query KIND --format json` prints them; how many there are without limit stands in a header.
Response answer(Visit& visit, const std::string& kind) {
  const QueryRequest request = questionFrom(kind, visit.query(), kRowsUnlessAsked, kMostRows);
  const QueryResult result = Query(visit.store(), &visit.site().agencies()).ask(request);
  Response response = Response::json(result.json());
  response.set("X-Total-Count", std::to_string(result.total));
  return response;
}

Response kinds(Visit& visit) {
  return Response::json(Query(visit.store()).kinds());
}

PlanRecords planOf(Visit& visit, const std::string& selector) {
  return visit.store().plans().load(onePlan(visit, selector));
}

Response plan(Visit& visit) {
  Json json = toJson(planOf(visit, visit.pathValue("id")));
  if (visit.query().value("with_text").empty()) json.erase("text");
  return Response::json(json);
}

Response page(Visit& visit) {
  const auto row = visit.store().database().selectOne(
      "SELECT d.sha256, d.reading_key FROM plans p JOIN documents d ON d.id = p.document_id WHERE p.id = ?",
      {visit.pathNumber("id")});
  if (!row) throw HttpError(404, visit.text("plan.not_found"));
  auto json = visit.store().artifacts().page(row->text(0), row->text(1), static_cast<int>(visit.pathNumber("page")));
  if (!json) throw HttpError(404, visit.text("plan.no_page"));
  return Response::file("application/json; charset=utf-8", *json);
}

Response chain(Visit& visit) {
  return Response::json(toJson(chainOf(visit.store(), onePlan(visit, visit.pathValue("id")))));
}

Response matrix(Visit& visit) {
  const std::int64_t parent = onePlan(visit, visit.pathValue("id"));
  return Response::json(toJson(matrixOf(visit.store(), visit.site().comparer(), parent).matrix));
}

Response compare(Visit& visit) {
  const PlanPair pair = planPair(visit);
  const PlanRecords parent = visit.store().plans().load(pair.parent), child = visit.store().plans().load(pair.child);
  const Messages& messages = visit.site().words(visit.query().value("lang")).messages();
  return Response::json(toJson(visit.site().comparer().compare(parent, child, messages), parent, child));
}

Response description(Visit&) {
  Response response = assetResponse("openapi.json");
  response.type = "application/json; charset=utf-8";
  response.headers.clear();
  return response;
}

/// What people see under "JSON interface": the addresses with what they do.
Response interfacePage(Visit& visit) {
  const Json description = Json::parse(assetResponse("openapi.json").body);
  Html rows;
  for (const auto& [path, methods] : description["paths"].items())
    for (const auto& [method, operation] : methods.items())
      rows += element(
          "tr", {},
          {element("td", {}, {badge("method", method)}), element("td", {}, {element("code", {}, {"/api/v1" + path})}),
           element("td", {}, {operation["summary"].get<std::string>()})});
  const auto heading = [&](const char* key) { return element("th", {{"scope", "col"}}, {visit.text(key)}); };
  const Html table = element(
      "table", {{"class", "plain"}},
      {element("thead", {}, {element("tr", {}, {heading("api.method"), heading("api.address"), heading("api.what")})}),
       element("tbody", {{"lang", "en"}}, {rows})});
  const Html beside =
      element("a", {{"class", "button"}, {"href", "/api/v1/openapi.json"}}, {visit.text("api.description")});
  const Html main =
      pageTitle(visit.text("api.title"), beside, element("p", {{"class", "soft"}}, {visit.text("api.intro")}));
  Html all = main;
  all += scrolling(visit.text("api.title"), table);
  return pageResponse(visit, {visit.text("api.title"), "", {}, false}, all);
}

}  // namespace

void addApi(Router& router) {
  router.add("GET", "/api", Role::reader, interfacePage);
  router.add("GET", "/api/v1/openapi.json", std::nullopt, description);
  router.add("GET", "/api/v1/kinds", Role::reader, kinds);
  router.add("GET", "/api/v1/plans", Role::reader, [](Visit& visit) { return answer(visit, "plans"); });
  router.add("GET", "/api/v1/query/{kind}", Role::reader,
             [](Visit& visit) { return answer(visit, visit.pathValue("kind")); });
  router.add("GET", "/api/v1/plans/{id}", Role::reader, plan);
  router.add("GET", "/api/v1/plans/{id}/pages/{page}", Role::reader, page);
  router.add("GET", "/api/v1/plans/{id}/chain", Role::reader, chain);
  router.add("GET", "/api/v1/plans/{id}/matrix", Role::reader, matrix);
  router.add("GET", "/api/v1/compare", Role::reader, compare);
}

}  // namespace doichieu::serve
