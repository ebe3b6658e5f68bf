// Review: records are confirmed, corrected, rejected and added with the page beside them; who and when is kept.
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "doichieu/model/json.h"
#include "review/agency_fields.h"
#include "serve/components.h"
#include "serve/guard.h"
#include "serve/pages/pages.h"
#include "serve/pages/plan_page.h"
#include "serve/pages/review_forms.h"
#include "serve/shell.h"
#include "store/reviews.h"

namespace doichieu::serve {
namespace {

using Json = nlohmann::ordered_json;

/// States by the record that they concern now.
using StatesByRecord = std::map<std::string, std::vector<const ReviewState*>>;

Html button(const char* action, const std::string& text, const char* look) {
  return element("button", {{"type", "submit"}, {"name", "action"}, {"value", action}, {"class", look}}, {text});
}

Html reviewForm(Visit& visit, std::int64_t plan, const std::string& record, const Html& content, const char* look) {
  return element(
      "form", {{"method", "post"}, {"action", planAddress(plan) + "/review"}, {"class", look}},
      {tokenField(visit), element("input", {{"type", "hidden"}, {"name", "record"}, {"value", record}}), content});
}

Html noteInput(const Visit& visit) {
  return element("label", {{"class", "field whole"}},
                 {element("span", {}, {visit.text("review.note")}),
                  element("input", {{"type", "text"}, {"name", "note"}, {"autocomplete", "off"}})});
}

Html stateLine(Visit& visit, std::int64_t plan, const ReviewState& state) {
  const Review& review = state.review;
  const std::string action(toString(review.action)), outcome(toString(state.outcome));
  Html said = badge(isConflict(state.outcome) ? "review warn" : "review done", visit.text("review.did." + action));
  said += element("span", {},
                  {review.reviewer.empty() ? visit.text("review.somebody") : review.reviewer, ", ",
                   visit.words().moment(review.reviewedAt)});
  if (!review.note.empty()) said += element("q", {}, {review.note});
  if (isConflict(state.outcome))
    said += element("span", {{"class", "conflict"}}, {visit.text("review.outcome." + outcome)});
  const Html undo = element("input", {{"type", "hidden"}, {"name", "review"}, {"value", review.id}});
  Html content = said;
  content += undo;
  content += button("withdraw", visit.text("review.withdraw"), "button small quiet");
  return reviewForm(visit, plan, state.recordId, content, "review-state");
}

/// The form for a record, open; nothing where a record of its kind cannot be corrected.
Html correction(Visit& visit, const LoadedPlan& loaded, const std::string& id) {
  const std::string kind = kindOfRecord(loaded.records, id);
  const Html fields = recordFields(visit, kind, recordJson(loaded.records, kind, id));
  if (fields.empty()) return {};
  Html content = element("div", {{"class", "review-fields"}}, {fields, noteInput(visit)});
  content += button("correct", visit.text("review.save"), "button primary small");
  return element("details", {{"class", "correct"}, {"open", true}},
                 {element("summary", {}, {visit.text("review.correct")}),
                  reviewForm(visit, loaded.id, id, content, "review-form")});
}

/// The controls below each record.
class Controls {
 public:
  Controls(Visit& visit, const LoadedPlan& loaded, const StatesByRecord& states)
      : visit_(visit), loaded_(loaded), states_(states) {}

  Html of(const std::string& kind, const std::string& id) const {
    Html all;
    const auto found = states_.find(id);
    if (found != states_.end())
      for (const ReviewState* state : found->second) all += stateLine(visit_, loaded_.id, *state);
    Html quick = button("confirm", visit_.text("review.confirm"), "button small");
    quick += button("reject", visit_.text("review.reject"), "button small");
    all += reviewForm(visit_, loaded_.id, id, quick, "review-quick");
    if (isEditable(kind))
      all += visit_.query().value("record") == id ? correction(visit_, loaded_, id) : correctionLink(id);
    return element("div", {{"class", "review-controls"}}, {all});
  }

 private:
  static bool isEditable(const std::string& kind) {
    const std::vector<std::string>& kinds = editableKinds();
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
  }

  /// A form for each of a hundred records would be most of the page; review.js fetches the one that is asked for, and
  /// without scripts the page comes again with it.
  Html correctionLink(const std::string& id) const {
    Parameters parameters;
    parameters.set("record", id);
    return element("a",
                   {{"class", "button small"},
                    {"href", address(planAddress(loaded_.id) + "/review", parameters) + "#" + id},
                    {"data-form", planAddress(loaded_.id) + "/review/" + id}},
                   {visit_.text("review.correct")});
  }

  Visit& visit_;
  const LoadedPlan& loaded_;
  const StatesByRecord& states_;
};

Html headerCorrection(Visit& visit, const LoadedPlan& loaded) {
  Html content =
      element("div", {{"class", "review-fields"}},
              {recordFields(visit, "header", recordJson(loaded.records, "header", "header")), noteInput(visit)});
  content += button("correct", visit.text("review.save"), "button primary small");
  return element("details", {{"class", "correct"}},
                 {element("summary", {}, {visit.text("review.header")}),
                  reviewForm(visit, loaded.id, "header", content, "review-form")});
}

Html addition(Visit& visit, const LoadedPlan& loaded) {
  Html kinds;
  for (const std::string& kind : editableKinds())
    if (kind != "header") kinds += element("option", {{"value", kind}}, {visit.words().term("kind", kind)});
  Html content = element(
      "div", {{"class", "review-fields"}},
      {element("label", {{"class", "field"}},
               {element("span", {}, {visit.text("review.kind")}), element("select", {{"name", "kind"}}, {kinds})}),
       element("label", {{"class", "field"}},
               {element("span", {}, {visit.text("field.agency")}),
                element("input", {{"type", "text"}, {"name", "agency"}, {"autocomplete", "off"}})}),
       element("label", {{"class", "field whole"}},
               {element("span", {}, {visit.text("review.words")}),
                element("textarea", {{"name", "text"}, {"rows", 3}, {"required", true}})}),
       noteInput(visit)});
  content += button("add", visit.text("review.add"), "button primary small");
  return element("details", {{"class", "correct"}, {"id", "add"}},
                 {element("summary", {}, {visit.text("review.add.title")}),
                  reviewForm(visit, loaded.id, "", content, "review-form")});
}

Html conflicts(Visit& visit, const LoadedPlan& loaded, const std::vector<ReviewState>& states) {
  Html rows;
  for (const ReviewState& state : states) {
    if (!isConflict(state.outcome)) continue;
    const Html where = state.recordId.empty() ? Html(state.review.recordId)
                                              : element("a", {{"href", "#" + state.recordId}}, {state.recordId});
    rows += element("li", {}, {where, stateLine(visit, loaded.id, state)});
  }
  if (rows.empty()) return {};
  return element("section", {{"class", "problem"}, {"role", "alert"}},
                 {element("h2", {}, {visit.text("review.conflicts")}), element("ul", {}, {rows})});
}

Response reviewPage(Visit& visit) {
  const LoadedPlan loaded = loadPlan(visit);
  const std::vector<ReviewState> states = visit.store().reviews().states(loaded.id);
  StatesByRecord byRecord;
  for (const ReviewState& state : states)
    if (state.outcome != ReviewOutcome::superseded) byRecord[state.recordId].push_back(&state);
  const Controls controls(visit, loaded, byRecord);
  const PlanView view{loaded.id, loaded.records, loaded.cited,
                      [&](const std::string& kind, const RecordBase& record) { return controls.of(kind, record.id); }};
  Html below =
      element("div", {{"class", "actions"}},
              {element("a", {{"class", "button"}, {"href", planAddress(loaded.id)}}, {visit.text("review.end")}),
               element("span", {{"class", "soft"}}, {visit.text("review.keys")})});
  below += conflicts(visit, loaded, states);
  below += headerCorrection(visit, loaded);
  below += addition(visit, loaded);
  const std::string title = visit.text("review.title", {titleOf(loaded.records)});
  return pageResponse(visit, {title, "plans", {"plan.js", "review.js"}, true},
                      planPanes(visit, view, loaded.pages, below));
}

Response correctionForm(Visit& visit) {
  Response response;
  response.body = correction(visit, loadPlan(visit), visit.pathValue("record")).markup();
  return response;
}

/// What the form adds: a record of a kind with its words; the store finds its place.
std::int64_t added(Visit& visit, std::int64_t plan, const Reviewer& reviewer) {
  const Parameters& form = visit.form();
  Json record = {{"text", form.value("text")}};
  const std::string kind = form.value("kind"), agency = form.value("agency");
  if (!agency.empty() && (kind == "duties" || kind == "deadlines")) record["agency"] = agency;
  review::resolveAgency(kind, record, visit.site().agencies(), visit.store().plans().load(plan).header);
  return visit.store().reviews().add(plan, kind, record, reviewer);
}

void corrected(Visit& visit, std::int64_t plan, const std::string& record, const Reviewer& reviewer) {
  const PlanRecords records = visit.store().plans().load(plan);
  const std::string kind = record == "header" ? "header" : kindOfRecord(records, record);
  Json changed = changedFields(visit, kind, recordJson(records, kind, record), visit.form());
  review::resolveAgency(kind, changed, visit.site().agencies(), records.header);
  if (changed.empty())
    visit.store().reviews().confirm(plan, record, reviewer);
  else
    visit.store().reviews().correct(plan, record, changed, reviewer);
}

/// The record after this one, in the order of the page, so that a reviewer walks through the plan.
std::string nextRecord(const PlanRecords& plan, const std::string& id) {
  bool found = false;
  std::string next;
  const auto look = [&](const auto& records) {
    for (const auto& record : records) {
      if (found && next.empty()) next = record.id;
      found = found || record.id == id;
    }
  };
  look(plan.targets);
  look(plan.duties);
  look(plan.deadlines);
  look(plan.legalReferences);
  look(plan.others);
  return next.empty() ? id : next;
}

Response postReview(Visit& visit) {
  const std::int64_t plan = visit.pathNumber("id");
  const Parameters& form = visit.form();
  const std::string action = form.value("action"), record = form.value("record");
  const std::string name = visit.account()->name;
  const Reviewer reviewer{name.empty() ? visit.text("review.here") : name, form.value("note")};
  const std::string next = nextRecord(visit.store().plans().load(plan), record);
  std::string to = record;
  if (action == "confirm" || action == "reject") {
    if (action == "confirm") visit.store().reviews().confirm(plan, record, reviewer);
    if (action == "reject") visit.store().reviews().reject(plan, record, reviewer);
    to = next;
  } else if (action == "correct") {
    corrected(visit, plan, record, reviewer);
  } else if (action == "add") {
    added(visit, plan, reviewer);
  } else if (action == "withdraw") {
    visit.store().reviews().withdraw(plan, form.number("review", 0, 1, 2'000'000'000), reviewer);
  } else {
    throw HttpError(400, "action");
  }
  return Response::redirect(planAddress(plan) + "/review#" + to);
}

Response apiReviews(Visit& visit) {
  Json all = Json::array();
  for (const ReviewState& state : visit.store().reviews().states(visit.pathNumber("id"))) {
    const Review& review = state.review;
    all.push_back({{"id", review.id},
                   {"action", toString(review.action)},
                   {"kind", review.kind},
                   {"record", review.recordId},
                   {"record_now", state.recordId.empty() ? Json(nullptr) : Json(state.recordId)},
                   {"fields", review.fields},
                   {"reviewer", review.reviewer},
                   {"reviewed_at", review.reviewedAt},
                   {"note", review.note},
                   {"outcome", toString(state.outcome)}});
  }
  return Response::json(all);
}

Response apiPostReview(Visit& visit) {
  const std::int64_t plan = visit.pathNumber("id");
  const Json json = visit.json();
  const auto text = [&](const char* key) {
    return json.is_object() && json.contains(key) && json[key].is_string() ? json[key].get<std::string>()
                                                                           : std::string();
  };
  const std::string name = visit.account()->name;
  const Reviewer reviewer{name.empty() ? text("reviewer") : name, text("note")};
  const PlanRecords records = visit.store().plans().load(plan);
  const std::string kind = text("kind").empty() ? kindOfRecord(records, text("record")) : text("kind");
  Json fields = json.is_object() && json.contains("fields") ? json["fields"] : Json::object();
  review::resolveAgency(kind, fields, visit.site().agencies(), records.header);
  Reviews& reviews = visit.store().reviews();
  std::int64_t id = 0;
  switch (reviewActionFromString(text("action"))) {
    case ReviewAction::confirm:
      id = reviews.confirm(plan, text("record"), reviewer);
      break;
    case ReviewAction::reject:
      id = reviews.reject(plan, text("record"), reviewer);
      break;
    case ReviewAction::correct:
      id = reviews.correct(plan, text("record"), fields, reviewer);
      break;
    case ReviewAction::add:
      id = reviews.add(plan, text("kind"), fields, reviewer);
      break;
  }
  return Response::json({{"id", id}}, 201);
}

}  // namespace

void addReviewPages(Router& router) {
  router.add("GET", "/plans/{id}/review", Role::reviewer, reviewPage);
  router.add("GET", "/plans/{id}/review/{record}", Role::reviewer, correctionForm);
  router.add("POST", "/plans/{id}/review", Role::reviewer, postReview);
  router.add("GET", "/api/v1/plans/{id}/reviews", Role::reader, apiReviews);
  router.add("POST", "/api/v1/plans/{id}/reviews", Role::reviewer, apiPostReview);
}

}  // namespace doichieu::serve
