// Questions to the store: duties, targets, deadlines, references of all plans, with filters; each answer with its words
// and its page.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "query/query.h"
#include "serve/components.h"
#include "serve/pages/answer_rows.h"
#include "serve/pages/pages.h"
#include "serve/question.h"
#include "serve/shell.h"

namespace doichieu::serve {
namespace {

constexpr int kRowsAPage = 30;

const std::vector<std::string> kKinds = {"duties", "targets", "deadlines", "references"};

Html tabs(const Visit& visit, const std::string& kind) {
  return element("nav", {{"class", "tabs"}, {"aria-label", visit.text("search.kinds")}},
                 {each(kKinds, [&](const std::string& name) {
                   Parameters kept;
                   for (const char* common : {"text", "province", "year", "level"})
                     kept.set(common, visit.query().value(common));
                   return element(
                       "a",
                       {{"href", address("/search/" + name, kept)}, {"aria-current", name == kind ? "page" : "false"}},
                       {visit.text("kind." + name)});
                 })});
}

Choices named(const Visit& visit, const char* group, const std::vector<std::string>& values) {
  Choices choices;
  for (const std::string& value : values) choices.emplace_back(value, visit.words().term(group, value));
  return choices;
}

Html filters(const Visit& visit, const std::string& kind) {
  Html fields;
  if (kind != "references") fields += field(visit, "agency", visit.text("filter.agency"));
  if (kind == "duties") {
    fields += choice(visit, "role", visit.text("filter.role"),
                     named(visit, "role", {"lead", "coordinate", "advise", "perform", "request"}));
    Choices lines;
    for (const auto& [id, name] : visit.words().lines()) lines.emplace_back(id, name);
    fields += choice(visit, "line", visit.text("filter.line"), lines);
  }
  if (kind == "references") {
    fields += field(visit, "symbol", visit.text("filter.symbol"));
    fields += choice(visit, "role", visit.text("filter.role"), named(visit, "reference_role", {"basis", "cites"}));
  }
  if (kind != "references") {
    fields += field(visit, "due_after", visit.text("filter.due_after"), "date");
    fields += field(visit, "due_before", visit.text("filter.due_before"), "date");
  }
  fields += choice(visit, "level", visit.text("filter.level"), levelChoices(visit));
  fields += field(visit, "province", visit.text("filter.province"));
  fields += field(visit, "year", visit.text("filter.year"), "number");
  const std::string here = "/search/" + kind;
  return element(
      "form", {{"class", "filters many"}, {"method", "get"}, {"action", here}, {"role", "search"}},
      {element("div", {{"class", "search"}},
               {icon("search"), element("input", {{"type", "search"},
                                                  {"name", "text"},
                                                  {"value", visit.query().value("text")},
                                                  {"aria-label", visit.text("search.words")},
                                                  {"placeholder", visit.text("search.words")},
                                                  {"data-shortcut", "/"}})}),
       fields, element("button", {{"type", "submit"}, {"class", "button primary"}}, {visit.text("filter.apply")}),
       visit.query().empty()
           ? Html()
           : element("a", {{"class", "button quiet"}, {"href", here}}, {visit.text("filter.clear")})});
}

Response searchPage(Visit& visit) {
  const std::string kind = visit.pathValue("kind");
  if (std::find(kKinds.begin(), kKinds.end(), kind) == kKinds.end()) throw HttpError(404, "");
  QueryRequest request = questionFrom(kind, visit.query(), kRowsAPage, kRowsAPage);
  request.countUpTo = kCounted;
  const QueryResult result = Query(visit.store(), &visit.site().agencies()).ask(request);
  Parameters all = visit.query();
  all.remove("offset");
  const Html under =
      element("p", {{"class", "soft"}},
              {visit.text("search.count", {counted(visit, result.total, result.totalIsMore)}), " · ",
               element("a", {{"href", address("/api/v1/query/" + kind, all)}}, {visit.text("search.as_json")})});
  Html main = pageTitle(visit.text("search.title"), tabs(visit, kind), under);
  main += filters(visit, kind);
  main += result.rows.empty() ? emptyState("search", visit.text("search.nothing"), visit.text("search.nothing.advice"))
                              : answerRows(visit, result);
  main += pager(visit, result.total, request.offset, kRowsAPage, result.totalIsMore);
  return pageResponse(visit, {visit.text("search.title"), "search", {}, false}, main);
}

}  // namespace

void addSearchPages(Router& router) {
  router.add("GET", "/search", Role::reader, [](Visit&) { return Response::redirect("/search/duties"); });
  router.add("GET", "/search/{kind}", Role::reader, searchPage);
}

}  // namespace doichieu::serve
