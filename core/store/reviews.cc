#include "store/reviews.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "doichieu/base/error.h"
#include "doichieu/text/fold.h"
#include "review/fields.h"
#include "review/places.h"
#include "store/clock.h"
#include "store/plans.h"
#include "store/reviewed_plan.h"

namespace doichieu {
namespace {

using Json = nlohmann::ordered_json;

std::int64_t documentOf(Database& database, std::int64_t planId) {
  const auto row = database.selectOne("SELECT document_id FROM plans WHERE id = ?", {planId});
  if (!row) throw noSuchPlan(planId);
  return row->integer(0);
}

std::string nameOf(const Reviewer& reviewer) {
  std::string name = squeezed(reviewer.name);
  if (name.empty()) throw UsageError("a review needs the name of the reviewer");
  return name;
}

Value textOrNull(const Json& json) {
  return json.is_null() ? Value(nullptr) : Value(json.dump());
}

std::string prefixOf(const std::string& kind) {
  if (kind == "targets") return "t";
  if (kind == "duties") return "d";
  if (kind == "deadlines") return "k";
  return kind == "references" ? "l" : "o";
}

}  // namespace

std::int64_t Reviews::confirm(std::int64_t planId, const std::string& recordId, const Reviewer& reviewer) {
  return onRecord(planId, recordId, ReviewAction::confirm, nullptr, reviewer);
}

std::int64_t Reviews::reject(std::int64_t planId, const std::string& recordId, const Reviewer& reviewer) {
  if (recordId == "header") throw UsageError("a plan has one header; correct its fields");
  return onRecord(planId, recordId, ReviewAction::reject, nullptr, reviewer);
}

std::int64_t Reviews::correct(std::int64_t planId, const std::string& recordId, const Json& fields,
                              const Reviewer& reviewer) {
  return onRecord(planId, recordId, ReviewAction::correct, fields, reviewer);
}

std::int64_t Reviews::add(std::int64_t planId, const std::string& kind, const Json& record, const Reviewer& reviewer) {
  if (kind == "header") throw UsageError("a plan has one header; correct its fields");
  review::checkFields(kind, record);
  if (squeezed(record.value("text", "")).empty()) throw UsageError("an added record needs its words: text");
  Transaction transaction(database_);
  Review entry;
  entry.action = ReviewAction::add;
  entry.kind = kind;
  entry.fields = record;
  review::giveAnchor(extractedPlan(database_, planId), entry.fields);
  const std::int64_t id = append(planId, std::move(entry), reviewer);
  transaction.commit();
  return id;
}

std::int64_t Reviews::onRecord(std::int64_t planId, const std::string& recordId, ReviewAction action,
                               const Json& fields, const Reviewer& reviewer) {
  Transaction transaction(database_);
  const PlanRecords extracted = extractedPlan(database_, planId);
  const ReviewedPlan shown = applyReviews(extracted, reviewsOf(database_, documentOf(database_, planId)));
  Review entry;
  entry.action = action;
  entry.recordId = recordId;
  // A rejected record is no longer shown, and may be taken up again; an added one was never extracted.
  entry.kind = kindOfRecord(shown.records, recordId);
  if (entry.kind.empty()) entry.kind = kindOfRecord(extracted, recordId);
  if (entry.kind.empty()) throw UsageError("the plan has no record \"" + recordId + "\"");
  entry.before = recordJson(extracted, entry.kind, recordId);
  if (entry.before.is_null()) entry.before = recordJson(shown.records, entry.kind, recordId);
  if (action == ReviewAction::correct) review::checkFields(entry.kind, fields);
  entry.fields = fields;
  const std::int64_t id = append(planId, std::move(entry), reviewer);
  transaction.commit();
  return id;
}

std::int64_t Reviews::append(std::int64_t planId, Review entry, const Reviewer& reviewer) {
  const std::int64_t document = documentOf(database_, planId);
  const PlanRecords extracted = extractedPlan(database_, planId);
  const std::int64_t id = database_.insert(
      "INSERT INTO reviews (document_id, sha256, action, kind, record_id, before, fields, reviewer, reviewed_at, note, "
      "outcome) "
      "VALUES (?, (SELECT coalesce(sha256, '') FROM documents WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, 'applied')",
      {document, document, std::string(toString(entry.action)), entry.kind, entry.recordId, textOrNull(entry.before),
       textOrNull(entry.fields), nameOf(reviewer), utcNow(), reviewer.note});
  if (entry.action == ReviewAction::add)
    database_.execute("UPDATE reviews SET record_id = ? WHERE id = ?",
                      {prefixOf(entry.kind) + "-r" + std::to_string(id), id});
  writeReviewedPlan(database_, document, extracted);
  return id;
}

void Reviews::withdraw(std::int64_t planId, std::int64_t reviewId, const Reviewer& reviewer) {
  Transaction transaction(database_);
  const std::int64_t document = documentOf(database_, planId);
  const std::vector<Review> standing = reviewsOf(database_, document);
  if (std::none_of(standing.begin(), standing.end(), [&](const Review& review) { return review.id == reviewId; }))
    throw UsageError("the plan has no review " + std::to_string(reviewId) + " that stands");
  const PlanRecords extracted = extractedPlan(database_, planId);
  database_.execute("UPDATE reviews SET withdrawn_by = ?, withdrawn_at = ? WHERE id = ?",
                    {nameOf(reviewer), utcNow(), reviewId});
  writeReviewedPlan(database_, document, extracted);
  transaction.commit();
}

std::vector<ReviewState> Reviews::states(std::int64_t planId) {
  const std::vector<Review> reviews = reviewsOf(database_, documentOf(database_, planId));
  return reviews.empty() ? std::vector<ReviewState>{} : applyReviews(extracted(planId), reviews).states;
}

PlanRecords Reviews::extracted(std::int64_t planId) {
  return extractedPlan(database_, planId);
}

std::int64_t Reviews::conflicts() {
  return database_
      .selectOne(
          "SELECT count(*) FROM reviews WHERE withdrawn_at IS NULL AND outcome IN ('text_changed', 'value_changed', "
          "'text_gone')")
      ->integer(0);
}

}  // namespace doichieu
