// A plan: its pages beside its records, its outline, its place in the chain, and what was noted while it was read.
#include "query/chain.h"
#include "serve/components.h"
#include "serve/pages/pages.h"
#include "serve/pages/plan_list.h"
#include "serve/pages/plan_page.h"
#include "serve/pages/plan_records.h"
#include "serve/pages/plan_sheets.h"
#include "serve/shell.h"
#include "store/citations.h"

namespace doichieu::serve {
namespace {

constexpr std::size_t kMostLinks = 8;

/// Cited documents that the store has as plans.
std::map<std::string, std::int64_t> citedPlans(Store& store, std::int64_t plan) {
  std::map<std::string, std::int64_t> found;
  for (const Citation& citation : citationsOf(store.database(), plan))
    for (const std::int64_t cited : plansOf(store.database(), citation))
      if (citation.symbol) found.emplace(*citation.symbol, cited);
  return found;
}

Html headFacts(const Visit& visit, const PlanRecords& plan) {
  const Header& header = plan.header;
  const Words& words = visit.words();
  Html facts = fact(words("column.symbol"), header.symbol.value_or(""));
  facts += fact(words("column.date"), header.date ? words.date(*header.date) : "");
  if (header.period) facts += fact(words("column.period"), words.period(header.period->start, header.period->end));
  facts += fact(words("column.level"), header.issuerLevel ? words.term("level", *header.issuerLevel) : "");
  facts += fact(words("column.province"), header.province.value_or(""));
  std::string signer = header.signer.value_or("");
  if (header.signerPosition) signer += (signer.empty() ? "" : ", ") + *header.signerPosition;
  facts += fact(words("column.signer"), signer);
  std::string origin = words.term("origin", plan.source.textOrigin);
  if (plan.source.textOrigin == "ocr" || plan.source.textOrigin == "mixed")
    origin += " (" + words.percent(plan.source.ocrConfidence) + ")";
  facts += fact(words("column.origin"), origin);
  facts += fact(words("column.file"), fileNameOf(plan.source.path));
  std::string recipients;
  for (const std::string& recipient : header.recipients) recipients += (recipients.empty() ? "" : "; ") + recipient;
  facts += fact(words("plan.recipients"), recipients, true);
  return element("dl", {{"class", "facts head"}}, {facts});
}

Html outline(const Visit& visit, const PlanRecords& plan) {
  if (plan.outline.empty()) return {};
  const Html entries = each(plan.outline, [](const OutlineEntry& entry) {
    if (entry.heading.empty()) return Html();
    return element(
        "li", {{"class", "depth-" + std::to_string(std::min(entry.depth, 6))}},
        {element("a", {{"href", "#page-" + std::to_string(entry.anchor.page)}, {"data-page", entry.anchor.page}},
                 {element("b", {}, {entry.label}), " " + entry.heading})});
  });
  return element("details", {{"class", "outline"}},
                 {element("summary", {}, {visit.text("show.outline")}), element("ul", {}, {entries})});
}

Html diagnostics(const Visit& visit, const PlanRecords& plan) {
  const auto line = [&](const Diagnostic& diagnostic) {
    const std::string severity(toString(diagnostic.severity));
    return element("li", {{"class", severity}},
                   {badge("severity " + severity, visit.text("severity." + severity)),
                    " " + visit.words().messages().text(diagnostic)});
  };
  if (plan.diagnostics.empty()) return {};
  return element("section", {{"class", "group diagnostics"}, {"id", "diagnostics"}},
                 {element("h2", {},
                          {visit.text("show.diagnostics"),
                           element("span", {{"class", "count"}}, {std::to_string(plan.diagnostics.size())})}),
                  element("ul", {}, {each(plan.diagnostics, line)})});
}

Html groupSection(const Visit& visit, const RecordGroup& group) {
  return element("section", {{"class", "group " + group.kind}, {"id", group.kind}, {"aria-label", group.title}},
                 {element("h2", {},
                          {group.title, element("span", {{"class", "count"}},
                                                {visit.words().number(static_cast<std::int64_t>(group.count))})}),
                  group.records});
}

Html groupLinks(const Visit& visit, const std::vector<RecordGroup>& groups, const PlanRecords& plan) {
  Html links = each(groups, [&](const RecordGroup& group) {
    return element("a", {{"href", "#" + group.kind}, {"class", group.kind}},
                   {group.title, element("span", {{"class", "count"}}, {std::to_string(group.count)})});
  });
  if (!plan.diagnostics.empty()) links += element("a", {{"href", "#diagnostics"}}, {visit.text("show.diagnostics")});
  return element("nav", {{"class", "chips"}, {"aria-label", visit.text("plan.groups")}}, {links});
}

Html link(const std::string& to, const std::string& text, const char* look) {
  return element("a", {{"class", look}, {"href", to}}, {text});
}

Html actions(Visit& visit, std::int64_t plan) {
  Html all = link("/compare?child=" + std::to_string(plan), visit.text("plan.compare"), "button primary");
  all += link(planAddress(plan) + "/matrix", visit.text("plan.matrix"), "button");
  if (visit.may(Role::reviewer)) all += link(planAddress(plan) + "/review", visit.text("plan.review"), "button");
  all += link("/api/v1" + planAddress(plan), visit.text("plan.json"), "button quiet");
  return element("div", {{"class", "actions"}}, {all});
}

Html chainLink(const Visit& visit, const ChainLink& one) {
  const std::string name = one.issuer.value_or("") + (one.symbol ? (one.issuer ? ", " : "") + *one.symbol : "");
  if (one.plan) return link(planAddress(*one.plan), name, "linked");
  return element("span", {{"class", "soft"}}, {name, " (", visit.text("plan.not_in_store"), ")"});
}

/// The plan among its like: one line above, one below, one for its other years.
Html chainLines(Visit& visit, std::int64_t id) {
  const Chain chain = chainOf(visit.store(), id, {1, kMostLinks});
  Html lines;
  const auto line = [&](const char* key, const Html& links) {
    if (!links.empty()) lines += element("p", {}, {element("span", {{"class", "soft"}}, {visit.text(key)}), links});
  };
  const auto direct = [&](const std::vector<ChainLink>& links) {
    Html all;
    std::size_t shown = 0;
    for (const ChainLink& one : links) {
      const bool named = one.depth == 1 && (one.plan || one.type == "KH" || one.type == "CTr");
      if (named && shown++ < kMostLinks) all += chainLink(visit, one);
    }
    return all;
  };
  line("plan.above", direct(chain.above));
  line("plan.below", direct(chain.below));
  line("plan.years", each(chain.years, [&](const PlanSummary& year) {
         return year.id == id
                    ? Html()
                    : link(planAddress(year.id),
                           visit.words().period(year.periodStart.value_or(""), year.periodEnd.value_or("")), "linked");
       }));
  return lines.empty() ? Html() : element("div", {{"class", "chain"}}, {lines});
}

Response planPage(Visit& visit) {
  const LoadedPlan loaded = loadPlan(visit);
  const PlanView view{loaded.id, loaded.records, loaded.cited};
  Html below = actions(visit, loaded.id);
  below += chainLines(visit, loaded.id);
  return pageResponse(visit, {titleOf(loaded.records), "plans", {"plan.js"}, true},
                      planPanes(visit, view, loaded.pages, below));
}

}  // namespace

std::string titleOf(const PlanRecords& plan) {
  return plan.header.title.value_or(fileNameOf(plan.source.path));
}

LoadedPlan loadPlan(Visit& visit) {
  const std::int64_t id = visit.pathNumber("id");
  const auto document = visit.store().database().selectOne(
      "SELECT d.sha256, d.reading_key, d.path FROM plans p JOIN documents d ON d.id = p.document_id WHERE p.id = ?",
      {id});
  if (!document) throw HttpError(404, visit.text("plan.not_found"));
  return {id,
          visit.store().plans().load(id),
          {document->text(0), document->text(1), document->text(2)},
          citedPlans(visit.store(), id)};
}

Html planPanes(Visit& visit, const PlanView& view, const PlanPages& pages, const Html& belowHead) {
  const PlanRecords& plan = view.plan;
  const std::vector<RecordGroup> groups = recordGroups(visit, view);
  const Html left =
      element("section", {{"class", "sheets"}, {"aria-label", visit.text("plan.pages")}, {"tabindex", "0"}},
              {planSheets(visit, view, pages)});
  Html right = element("header", {{"class", "plan-head"}},
                       {element("p", {{"class", "over"}}, {plan.header.issuer.value_or(visit.text("plan.no_issuer"))}),
                        element("h1", {}, {titleOf(plan)}), headFacts(visit, plan), belowHead, outline(visit, plan)});
  right += groupLinks(visit, groups, plan);
  if (groups.empty()) right += emptyState("look", visit.text("plan.no_records"), visit.text("plan.no_records.advice"));
  right += each(groups, [&](const RecordGroup& group) { return groupSection(visit, group); });
  right += diagnostics(visit, plan);
  const auto choice = [&](const char* name) {
    return element("a", {{"href", std::string("#") + name}, {"data-view", name}},
                   {visit.text(std::string("plan.") + name)});
  };
  const Html switches =
      element("div", {{"class", "switch"}, {"role", "group"}, {"aria-label", visit.text("plan.view")}},
              {choice("records"), choice("pages")});
  return element("div", {{"class", "plan-view"}, {"data-view", "records"}},
                 {switches, element("div", {{"class", "pane pages"}, {"id", "pages"}}, {left}),
                  element("div", {{"class", "pane records"}, {"id", "records"}}, {right})});
}

void addPlanPages(Router& router) {
  router.add("GET", "/plans/{id}", Role::reader, planPage);
  router.add("GET", "/plans/{id}/pages/{page}/image", Role::reader, pageImage);
}

}  // namespace doichieu::serve
