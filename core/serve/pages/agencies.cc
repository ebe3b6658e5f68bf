// Agencies: who is named most, what one of them has to do over all plans, and the matrix of agencies and duties.
#include <algorithm>
#include <map>

#include "query/overview.h"
#include "query/query.h"
#include "serve/components.h"
#include "serve/pages/answer_rows.h"
#include "serve/pages/pages.h"
#include "serve/question.h"
#include "serve/shell.h"

namespace doichieu::serve {
namespace {

constexpr int kAgenciesAPage = 40;
constexpr int kDutiesAPage = 30;

Html agencyTabs(const Visit& visit, const std::string& current) {
  const auto tab = [&](const char* name, const char* to) {
    return element("a", {{"href", to}, {"aria-current", current == name ? "page" : "false"}},
                   {visit.text(std::string("agencies.tab.") + name)});
  };
  return element("nav", {{"class", "tabs"}, {"aria-label", visit.text("agencies.title")}},
                 {tab("list", "/agencies"), tab("matrix", "/agencies/matrix")});
}

std::string agencyAddress(const std::string& words) {
  Parameters parameters;
  parameters.set("agency", words);
  return address("/agencies/duties", parameters);
}

Choices lineChoices(const Visit& visit) {
  Choices lines;
  for (const auto& [id, name] : visit.words().lines()) lines.emplace_back(id, name);
  return lines;
}

Html filters(const Visit& visit) {
  return element(
      "form",
      {{"class", "filters"}, {"method", "get"}, {"action", "/agencies"}, {"role", "search"}, {"data-auto", true}},
      {element("div", {{"class", "search"}},
               {icon("search"), element("input", {{"type", "search"},
                                                  {"name", "agency"},
                                                  {"value", visit.query().value("agency")},
                                                  {"aria-label", visit.text("agencies.search")},
                                                  {"placeholder", visit.text("agencies.search")},
                                                  {"data-shortcut", "/"}})}),
       choice(visit, "line", visit.text("filter.line"), lineChoices(visit)),
       choice(visit, "level", visit.text("filter.level"), levelChoices(visit)),
       element("button", {{"type", "submit"}, {"class", "button primary"}}, {visit.text("filter.apply")})});
}

Html agencyRow(const Visit& visit, const BodyTotal& agency) {
  const auto number = [&](std::int64_t count) {
    return element("td", {{"class", "number"}}, {visit.words().number(count)});
  };
  return element(
      "tr", {},
      {element("th", {{"scope", "row"}},
               {element("a", {{"href", agencyAddress(agency.id.empty() ? agency.name : agency.id)}}, {agency.name})}),
       element("td", {}, {agency.line.empty() ? Html() : badge("line", visit.words().line(agency.line))}),
       element("td", {}, {agency.level.empty() ? Html() : Html(visit.words().term("level", agency.level))}),
       number(agency.duties), number(agency.plans), number(agency.mentions)});
}

Html agencyTable(const Visit& visit, const std::vector<BodyTotal>& bodies) {
  const auto head = [&](const char* key, const char* look) {
    return element("th", {{"scope", "col"}, {"class", look}}, {visit.text(key)});
  };
  const Html rows = each(bodies, [&](const BodyTotal& body) { return agencyRow(visit, body); });
  return element("table", {{"class", "plain agencies"}},
                 {element("thead", {},
                          {element("tr", {},
                                   {head("column.agency", ""), head("column.line", ""), head("column.level", ""),
                                    head("column.duties", "number"), head("column.plans", "number"),
                                    head("column.mentions", "number")})}),
                  element("tbody", {}, {rows})});
}

Response agenciesPage(Visit& visit) {
  const Parameters& asked = visit.query();
  const int offset = asked.number("offset", 0, 0, 1'000'000'000);
  const auto [bodies, total] = bodyTotals(
      visit.store(), {asked.value("agency"), asked.value("line"), asked.value("level")}, {offset, kAgenciesAPage});
  Html main =
      pageTitle(visit.text("agencies.title"), agencyTabs(visit, "list"),
                element("p", {{"class", "soft"}}, {visit.text("agencies.count", {visit.words().number(total)})}));
  main += filters(visit);
  main += total == 0 ? emptyState("agencies", visit.text("agencies.nothing"), visit.text("search.nothing.advice"))
                     : scrolling(visit.text("agencies.title"), agencyTable(visit, bodies));
  main += pager(visit, total, offset, kAgenciesAPage);
  return pageResponse(visit, {visit.text("agencies.title"), "agencies", {}, false}, main);
}

/// The name to show for what stands in the address: a name, or an id of the gazetteer.
std::string shownName(Visit& visit, const std::string& agency) {
  for (const Body& body : visit.site().agencies().bodies())
    if (body.id == agency) return body.name;
  return agency;
}

Html bodyFacts(Visit& visit, const std::string& agency) {
  for (const Body& body : visit.site().agencies().bodies()) {
    if (body.id != agency) continue;
    Html facts = fact(visit.text("column.level"), visit.words().term("level", body.level));
    facts += fact(visit.text("column.line"), body.lines.empty() ? "" : visit.words().line(body.lines.front()));
    std::string successors;
    for (const std::string& successor : body.successors)
      successors += (successors.empty() ? "" : "; ") + shownName(visit, successor);
    if (!body.validTo.empty()) facts += fact(visit.text("agency.until"), visit.words().date(body.validTo));
    facts += fact(visit.text("agency.successors"), successors);
    return element("dl", {{"class", "facts head"}}, {facts});
  }
  return {};
}

Response agencyPage(Visit& visit) {
  const std::string agency = visit.query().value("agency");
  if (agency.empty()) return Response::redirect("/agencies");
  QueryRequest request = questionFrom("duties", visit.query(), kDutiesAPage, kDutiesAPage);
  request.countUpTo = kCounted;
  const QueryResult duties = Query(visit.store(), &visit.site().agencies()).ask(request);
  const std::string name = shownName(visit, agency);
  Parameters withPartners = visit.query();
  withPartners.remove("offset");
  const bool partners = request.filter.partners;
  withPartners.set("partners", partners ? "" : "1");
  const Html toggle = element("a", {{"class", "button quiet"}, {"href", address("/agencies/duties", withPartners)}},
                              {visit.text(partners ? "agency.own_only" : "agency.with_partners")});
  Html actions = toggle;
  Parameters calendar;
  calendar.set("agency", agency);
  actions +=
      element("a", {{"class", "button"}, {"href", address("/deadlines", calendar)}}, {visit.text("agency.calendar")});
  Html main =
      element("p", {{"class", "over"}}, {element("a", {{"href", "/agencies"}}, {visit.text("agencies.title")})});
  main += pageTitle(name, actions,
                    element("p", {{"class", "soft"}},
                            {visit.text("agency.duties", {counted(visit, duties.total, duties.totalIsMore)})}));
  main += bodyFacts(visit, agency);
  main += duties.rows.empty() ? emptyState("agencies", visit.text("agency.none"), visit.text("agency.none.advice"))
                              : answerRows(visit, duties, true);
  main += pager(visit, duties.total, request.offset, kDutiesAPage, duties.totalIsMore);
  return pageResponse(visit, {name, "agencies", {}, false}, main);
}

const std::vector<std::string> kRoles = {"lead", "advise", "perform", "coordinate", "request"};

/// How many duties of a role each line has.
Response matrixPage(Visit& visit) {
  auto counts = dutyTotals(visit.store());
  std::map<std::string, std::int64_t> totals;
  std::int64_t most = 1;
  for (const auto& [line, roles] : counts)
    for (const auto& [role, count] : roles) {
      totals[line] += count;
      most = std::max(most, count);
    }
  std::vector<std::pair<std::int64_t, std::string>> order;
  for (const auto& [line, total] : totals) order.emplace_back(-total, line);
  std::sort(order.begin(), order.end());
  const auto cellOf = [&](const std::string& line, const std::string& role) {
    const std::int64_t count = counts[line][role];
    if (count == 0) return element("td", {{"class", "heat none"}}, {"·"});
    Parameters filter;
    filter.set("line", line);
    filter.set("role", role);
    const int shade = 1 + static_cast<int>(4 * (count - 1) / most);
    return element("td", {{"class", "heat shade-" + std::to_string(shade)}},
                   {element("a", {{"href", address("/search/duties", filter)}}, {visit.words().number(count)})});
  };
  Html rows = each(order, [&](const auto& entry) {
    return element("tr", {},
                   {element("th", {{"scope", "row"}}, {visit.words().line(entry.second)}),
                    each(kRoles, [&](const std::string& role) { return cellOf(entry.second, role); }),
                    element("td", {{"class", "number"}}, {visit.words().number(-entry.first)})});
  });
  const Html heads = each(kRoles, [&](const std::string& role) {
    return element("th", {{"scope", "col"}}, {visit.words().term("role", role)});
  });
  const Html table = element(
      "table", {{"class", "plain matrix"}},
      {element("thead", {},
               {element("tr", {},
                        {element("th", {{"scope", "col"}}, {visit.text("column.line")}), heads,
                         element("th", {{"scope", "col"}, {"class", "number"}}, {visit.text("agencies.sum")})})}),
       element("tbody", {}, {rows})});
  Html main = pageTitle(visit.text("agencies.matrix"), agencyTabs(visit, "matrix"),
                        element("p", {{"class", "soft"}}, {visit.text("agencies.matrix.what")}));
  main += rows.empty() ? emptyState("agencies", visit.text("agencies.nothing"), visit.text("plans.empty.advice"))
                       : scrolling(visit.text("agencies.matrix"), table);
  return pageResponse(visit, {visit.text("agencies.matrix"), "agencies", {}, false}, main);
}

}  // namespace

void addAgencyPages(Router& router) {
  router.add("GET", "/agencies", Role::reader, agenciesPage);
  router.add("GET", "/agencies/duties", Role::reader, agencyPage);
  router.add("GET", "/agencies/matrix", Role::reader, matrixPage);
}

}  // namespace doichieu::serve
