#include "store/reviewed_plan.h"

#include <nlohmann/json.hpp>

#include "doichieu/base/error.h"
#include "doichieu/model/json.h"
#include "store/deflate.h"
#include "store/plan_writer.h"
#include "store/plans.h"

namespace doichieu {
namespace {

using Json = nlohmann::ordered_json;

Json parsed(const Row& row, std::size_t column) {
  return row.isNull(column) ? Json() : Json::parse(row.text(column));
}

PlanRecords planFrom(const Row& row) {
  return planRecordsFromJson(Json::parse(inflated(row.blob(0))));
}

}  // namespace

std::vector<Review> reviewsOf(Database& database, std::int64_t documentId) {
  std::vector<Review> reviews;
  for (const Row& row : database.select(
           "SELECT id, action, kind, record_id, before, fields, reviewer, reviewed_at, note FROM reviews "
           "WHERE (document_id = ? OR sha256 = (SELECT sha256 FROM documents WHERE id = ?)) AND withdrawn_at IS NULL "
           "ORDER BY id",
           {documentId, documentId}))
    reviews.push_back({row.integer(0), reviewActionFromString(row.text(1)), row.text(2), row.text(3), parsed(row, 4),
                       parsed(row, 5), row.text(6), row.text(7), row.text(8)});
  return reviews;
}

std::int64_t writeReviewedPlan(Database& database, std::int64_t documentId, const PlanRecords& extracted) {
  const auto former = database.selectOne("SELECT id FROM plans WHERE document_id = ?", {documentId});
  removePlan(database, documentId);
  const std::optional<std::int64_t> id = former ? std::optional(former->integer(0)) : std::nullopt;
  const std::vector<Review> reviews = reviewsOf(database, documentId);
  if (reviews.empty()) return PlanWriter(database, extracted).write(documentId, id);
  const ReviewedPlan reviewed = applyReviews(extracted, reviews);
  const std::int64_t plan = PlanWriter(database, reviewed.records).write(documentId, id);
  database.execute("INSERT INTO extracted_plans (plan_id, json) VALUES (?, ?)",
                   {plan, Blob{deflated(toJson(extracted).dump(-1, ' ', false, Json::error_handler_t::replace))}});
  for (const ReviewState& state : reviewed.states)
    database.execute("UPDATE reviews SET outcome = ? WHERE id = ?",
                     {std::string(toString(state.outcome)), state.review.id});
  return plan;
}

PlanRecords extractedPlan(Database& database, std::int64_t planId) {
  if (const auto kept = database.selectOne("SELECT json FROM extracted_plans WHERE plan_id = ?", {planId}))
    return planFrom(*kept);
  const auto row = database.selectOne("SELECT json FROM plans WHERE id = ?", {planId});
  if (!row) throw noSuchPlan(planId);
  return planFrom(*row);
}

}  // namespace doichieu
