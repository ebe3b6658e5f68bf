// Inbox: files are dropped in and watched while they are read; what failed says how to mend it.
#include <map>
#include <nlohmann/json.hpp>
#include <tuple>

#include "serve/components.h"
#include "serve/pages/pages.h"
#include "serve/pages/plan_list.h"
#include "serve/shell.h"
#include "serve/upload.h"
#include "store/lists.h"

namespace doichieu::serve {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::int64_t kShown = 60;

/// A document on its way, or at its end.
struct Arrival {
  DocumentEntry entry;
  int pagesRead = 0, pages = 0;
  std::optional<std::int64_t> plan;
  std::string title;  // of the plan
};

bool isUnderWay(const Arrival& arrival) {
  return !arrival.entry.owner.empty() &&
         (arrival.entry.status == DocumentStatus::queued || arrival.entry.status == DocumentStatus::read);
}

/// How far the pages of a document on its way have been read.
void addProgress(Store& store, Arrival& arrival) {
  const auto reading = store.database().selectOne(
      "SELECT r.pages, (SELECT count(*) FROM pages p WHERE p.sha256 = r.sha256 AND p.reading_key = r.reading_key) "
      "FROM readings r WHERE r.sha256 = ? ORDER BY 2 LIMIT 1",
      {arrival.entry.file.sha256});
  if (!reading) return;
  arrival.pages = static_cast<int>(reading->integer(0));
  arrival.pagesRead = static_cast<int>(reading->integer(1));
}

std::vector<Arrival> arrivals(Store& store) {
  std::vector<Arrival> all;
  std::vector<std::int64_t> documents;
  for (DocumentEntry& entry : store.ledger().latest(kShown)) {
    documents.push_back(entry.id);
    const int pages = entry.pages;
    all.push_back({std::move(entry), 0, pages, {}, {}});
  }
  std::map<std::int64_t, std::pair<std::int64_t, std::string>> plans;  // by document
  for (const Row& row : store.database().select("SELECT document_id, id, coalesce(title, '') FROM plans WHERE "
                                                "document_id IN (SELECT value FROM json_each(?))",
                                                {jsonList(documents)}))
    plans[row.integer(0)] = {row.integer(1), row.text(2)};
  for (Arrival& arrival : all) {
    if (const auto plan = plans.find(arrival.entry.id); plan != plans.end()) {
      std::tie(arrival.plan, arrival.title) = plan->second;
      arrival.pagesRead = arrival.pages;
    }
    if (arrival.entry.status == DocumentStatus::queued || arrival.entry.status == DocumentStatus::read)
      addProgress(store, arrival);
  }
  return all;
}

Html progress(const Visit& visit, const Arrival& arrival) {
  const std::string said =
      arrival.pages == 0
          ? visit.text("inbox.opening")
          : visit.text("inbox.pages", {std::to_string(arrival.pagesRead), std::to_string(arrival.pages)});
  if (arrival.pages == 0) return element("span", {{"class", "soft"}}, {said});
  return element("span", {{"class", "progress"}},
                 {element("progress", {{"max", arrival.pages}, {"value", arrival.pagesRead}, {"aria-label", said}}),
                  element("span", {}, {said})});
}

Html retryForm(Visit& visit, const Arrival& arrival) {
  if (!visit.may(Role::reviewer) || visit.site().inbox() == nullptr) return {};
  return element("form", {{"method", "post"}, {"action", "/inbox/" + std::to_string(arrival.entry.id) + "/retry"}},
                 {tokenField(visit),
                  element("button", {{"type", "submit"}, {"class", "button small"}}, {visit.text("inbox.retry")})});
}

Html stateOf(Visit& visit, const Arrival& arrival) {
  if (isUnderWay(arrival)) return progress(visit, arrival);
  if (arrival.entry.status == DocumentStatus::failed || arrival.entry.status == DocumentStatus::skipped) {
    const Html why = arrival.entry.reason ? visit.words().messages().text(*arrival.entry.reason) : "";
    return element("p", {{"class", "why"}}, {why});
  }
  if (arrival.entry.status == DocumentStatus::duplicate && arrival.entry.duplicateOf) {
    const auto original = visit.store().plans().ofDocument(*arrival.entry.duplicateOf);
    return original ? element("a", {{"href", planAddress(*original)}}, {visit.text("inbox.original")}) : Html();
  }
  if (!arrival.plan) return element("span", {{"class", "soft"}}, {visit.text("inbox.waits")});
  const std::string title = arrival.title.empty() ? visit.text("inbox.open") : arrival.title;
  return element("a", {{"href", planAddress(*arrival.plan)}}, {title});
}

Html row(Visit& visit, const Arrival& arrival) {
  const std::string status = isUnderWay(arrival) ? "reading" : std::string(toString(arrival.entry.status));
  const bool failed = arrival.entry.status == DocumentStatus::failed;
  return element("li", {{"class", "arrival " + status}},
                 {badge("state " + status, visit.text("inbox.status." + status)),
                  element("div", {{"class", "what"}},
                          {element("strong", {}, {fileNameOf(arrival.entry.file.path)}), stateOf(visit, arrival)}),
                  element("span", {{"class", "soft when"}},
                          {visit.words().moment(arrival.entry.finishedAt.empty() ? arrival.entry.queuedAt
                                                                                 : arrival.entry.finishedAt)}),
                  failed ? retryForm(visit, arrival) : Html()});
}

/// The part of the page that changes; inbox.js fetches it anew while something is under way.
Html listOf(Visit& visit) {
  const std::vector<Arrival> all = arrivals(visit.store());
  bool active = visit.site().inbox() != nullptr && visit.site().inbox()->busy();
  Html rows;
  if (Inbox* inbox = visit.site().inbox()) {
    for (const std::filesystem::path& file : inbox->waiting()) {
      active = true;
      rows += element("li", {{"class", "arrival queued"}},
                      {badge("state queued", visit.text("inbox.status.queued")),
                       element("div", {{"class", "what"}}, {element("strong", {}, {file.filename().string()})})});
    }
  }
  for (const Arrival& arrival : all) {
    active = active || isUnderWay(arrival);
    rows += row(visit, arrival);
  }
  const std::string trouble = visit.site().inbox() == nullptr ? "" : visit.site().inbox()->trouble();
  return element("div", {{"id", "arrivals"}, {"data-active", active ? "yes" : "no"}},
                 {trouble.empty() ? Html() : element("p", {{"class", "problem"}, {"role", "alert"}}, {trouble}),
                  rows.empty() ? emptyState("inbox", visit.text("inbox.empty"), visit.text("inbox.empty.advice"))
                               : element("ol", {{"class", "arrivals"}}, {rows})});
}

Html dropZone(Visit& visit) {
  if (!visit.may(Role::reviewer) || visit.site().inbox() == nullptr) return {};
  const std::string megabytes = std::to_string(visit.site().settings().uploadBytes >> 20);
  Parameters token;
  token.set("token", visit.formToken());
  return element("form",
                 {{"class", "drop"},
                  {"id", "drop"},
                  {"method", "post"},
                  {"enctype", "multipart/form-data"},
                  {"action", address("/inbox", token)}},
                 {icon("inbox"), element("p", {}, {element("strong", {}, {visit.text("inbox.drop")})}),
                  element("label", {{"class", "button primary"}, {"for", "files"}}, {visit.text("inbox.choose")}),
                  element("input", {{"type", "file"},
                                    {"id", "files"},
                                    {"name", "files"},
                                    {"multiple", true},
                                    {"class", "reachable"},
                                    {"accept", ".pdf,.png,.jpg,.jpeg,.tif,.tiff,.docx,.html,.htm,.txt"}}),
                  element("button", {{"type", "submit"}, {"class", "button"}}, {visit.text("inbox.send")}),
                  element("p", {{"class", "soft"}}, {visit.text("inbox.formats", {megabytes})}),
                  element("ul", {{"class", "sending"}, {"id", "sending"}, {"aria-live", "polite"}})});
}

Response inboxPage(Visit& visit) {
  Html main = pageTitle(visit.text("nav.inbox"), {}, element("p", {{"class", "soft"}}, {visit.text("inbox.what")}));
  main += dropZone(visit);
  main += listOf(visit);
  return pageResponse(visit, {visit.text("nav.inbox"), "inbox", {"inbox.js"}, false}, main);
}

Response inboxList(Visit& visit) {
  Response response;
  response.body = listOf(visit).markup();
  return response;
}

std::vector<std::filesystem::path> received(Visit& visit) {
  Inbox* inbox = visit.site().inbox();
  if (inbox == nullptr) throw HttpError(503, visit.text("inbox.closed"));
  try {
    return inbox->take(saveUploads(visit.request(), visit.site().settings().uploadBytes,
                                   [&](const std::string& name) { return inbox->placeFor(name); }));
  } catch (const HttpError& e) {
    const std::string megabytes = std::to_string(visit.site().settings().uploadBytes >> 20);
    if (e.status() == 413) throw HttpError(413, visit.text("inbox.too_large", {megabytes}));
    if (e.status() == 507) throw HttpError(507, visit.text("inbox.disk"));
    throw;
  }
}

Response postInbox(Visit& visit) {
  received(visit);
  return Response::redirect("/inbox");
}

Response postRetry(Visit& visit) {
  const auto entry = visit.store().ledger().get(visit.pathNumber("id"));
  if (!entry) throw HttpError(404, "");
  if (visit.site().inbox() == nullptr) throw HttpError(503, visit.text("inbox.closed"));
  visit.site().inbox()->add({entry->file.path}, true);
  return Response::redirect("/inbox");
}

Response apiUpload(Visit& visit) {
  Json files = Json::array();
  for (const std::filesystem::path& file : received(visit)) files.push_back(file.filename().string());
  return Response::json({{"files", files}}, 202);
}

Response apiInbox(Visit& visit) {
  Json documents = Json::array();
  for (const Arrival& arrival : arrivals(visit.store())) {
    const auto& entry = arrival.entry;
    documents.push_back({{"id", entry.id},
                         {"file", fileNameOf(entry.file.path)},
                         {"status", toString(entry.status)},
                         {"under_way", isUnderWay(arrival)},
                         {"pages", arrival.pages},
                         {"pages_read", arrival.pagesRead},
                         {"plan", arrival.plan ? Json(*arrival.plan) : Json(nullptr)},
                         {"reason", entry.reason ? Json(visit.words().messages().text(*entry.reason)) : Json(nullptr)},
                         {"queued_at", entry.queuedAt},
                         {"finished_at", entry.finishedAt.empty() ? Json(nullptr) : Json(entry.finishedAt)}});
  }
  return Response::json({{"documents", documents}});
}

}  // namespace

void addInboxPages(Router& router) {
  router.add("GET", "/inbox", Role::reader, inboxPage);
  router.add("GET", "/inbox/list", Role::reader, inboxList);
  router.add("POST", "/inbox", Role::reviewer, postInbox);
  router.add("POST", "/inbox/{id}/retry", Role::reviewer, postRetry);
  router.add("GET", "/api/v1/documents", Role::reader, apiInbox);
  router.add("POST", "/api/v1/documents", Role::reviewer, apiUpload);
}

}  // namespace doichieu::serve
