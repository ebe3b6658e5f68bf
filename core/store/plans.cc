#include "store/plans.h"

#include <nlohmann/json.hpp>

#include "doichieu/base/error.h"
#include "doichieu/model/json.h"
#include "doichieu/text/fold.h"
#include "store/clock.h"
#include "store/deflate.h"
#include "store/reviewed_plan.h"
#include "store/same_text.h"
#include "store/search_text.h"

namespace doichieu {
namespace {

constexpr const char* kSummary =
    "SELECT p.id, p.document_id, d.path, d.sha256, p.doc_type, p.issuer, p.issuer_level, p.province, p.symbol, p.date, "
    "p.title, p.period_start, p.period_end, p.text_origin, p.pages, p.ocr_confidence, p.partial "
    "FROM plans p JOIN documents d ON d.id = p.document_id ";

constexpr std::size_t kShortestShaPrefix = 8;

PlanSummary summaryOf(const Row& row) {
  PlanSummary plan;
  plan.id = row.integer(0);
  plan.documentId = row.integer(1);
  plan.path = row.text(2);
  plan.sha256 = row.text(3);
  plan.docType = row.optionalText(4);
  plan.issuer = row.optionalText(5);
  plan.issuerLevel = row.optionalText(6);
  plan.province = row.optionalText(7);
  plan.symbol = row.optionalText(8);
  plan.date = row.optionalText(9);
  plan.title = row.optionalText(10);
  plan.periodStart = row.optionalText(11);
  plan.periodEnd = row.optionalText(12);
  plan.textOrigin = row.text(13);
  plan.pages = static_cast<int>(row.integer(14));
  plan.ocrConfidence = row.real(15);
  plan.partial = row.integer(16) != 0;
  return plan;
}

bool consistsOf(const std::string& text, const char* characters) {
  return !text.empty() && text.find_first_not_of(characters) == std::string::npos;
}

/// For LIKE ... ESCAPE '\'.
std::string escapedForLike(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '%' || c == '_' || c == '\\') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

}  // namespace

UsageError noSuchPlan(std::int64_t planId) {
  return UsageError("the store has no plan " + std::to_string(planId) + "; see: doichieu plans");
}

bool Plans::put(std::int64_t documentId, const PlanRecords& records, const EngineKeys& keys, const std::string& owner) {
  Transaction transaction(database_);
  const std::int64_t held = database_.execute(
      "UPDATE documents SET status = 'done', reason = NULL, reason_args = NULL, reason_detail = NULL, stage = NULL, "
      "page = NULL, pages = ?, reading_key = ?, rules_key = ?, finished_at = ?, owner = NULL, lease_until = NULL "
      "WHERE id = ? AND owner = ?",
      {std::int64_t{records.source.pages}, keys.reading, keys.rules, utcNow(), documentId, owner});
  if (held == 0) return false;
  writeReviewedPlan(database_, documentId, records);
  transaction.commit();
  return true;
}

PlanRecords Plans::load(std::int64_t planId) {
  const auto row = database_.selectOne("SELECT json FROM plans WHERE id = ?", {planId});
  if (!row) throw noSuchPlan(planId);
  return planRecordsFromJson(nlohmann::ordered_json::parse(inflated(row->blob(0))));
}

std::optional<PlanSummary> Plans::summary(std::int64_t planId) {
  const auto row = database_.selectOne(std::string(kSummary) + "WHERE p.id = ?", {planId});
  if (!row) return std::nullopt;
  return summaryOf(*row);
}

std::vector<PlanSummary> Plans::summaries(const std::vector<std::int64_t>& planIds) {
  std::vector<PlanSummary> plans;
  for (const Row& row : database_.select(std::string(kSummary) + "JOIN json_each(?) v ON v.value = p.id ORDER BY v.key",
                                         {nlohmann::json(planIds).dump()}))
    plans.push_back(summaryOf(row));
  return plans;
}

std::vector<PlanSummary> Plans::all() {
  std::vector<PlanSummary> plans;
  for (const Row& row : database_.select(std::string(kSummary) + "ORDER BY p.last_year DESC, p.issuer_folded, d.path"))
    plans.push_back(summaryOf(row));
  return plans;
}

std::int64_t Plans::count() {
  return database_.selectOne("SELECT count(*) FROM plans")->integer(0);
}

std::optional<std::int64_t> Plans::ofDocument(std::int64_t documentId) {
  const auto row = database_.selectOne("SELECT id FROM plans WHERE document_id = ?", {documentId});
  if (!row) return std::nullopt;
  return row->integer(0);
}

std::optional<std::int64_t> Plans::documentRepeatedBy(std::int64_t documentId, const PlanRecords& records) {
  const auto rows = database_.select(
      "SELECT p.id, p.document_id FROM plans p JOIN documents d ON d.id = p.document_id "
      "WHERE p.issuer_folded = ? AND p.symbol_folded = ? AND d.id <> ? AND d.status = 'done' ORDER BY d.id",
      {foldForSearch(records.header.issuer.value_or("")), foldForSearch(records.header.symbol.value_or("")),
       documentId});
  for (const Row& row : rows)
    if (repeats(records, load(row.integer(0)))) return row.integer(1);
  return std::nullopt;
}

std::vector<std::int64_t> Plans::matching(const std::string& selector) {
  std::vector<std::int64_t> found;
  if (consistsOf(selector, "0123456789") && selector.size() < 10) found = ids("p.id = ?", {std::stoll(selector)});
  const std::string symbol = foldForSearch(selector);
  if (found.empty() && !symbol.empty()) found = ids("p.symbol_folded = ?", {symbol});
  if (found.empty())
    found = ids("d.path = ? OR d.path LIKE ? ESCAPE '\\'", {selector, "%/" + escapedForLike(selector)});
  if (found.empty() && !selector.empty())  // a file's name without its endings
    found = ids("d.path LIKE ? ESCAPE '\\'", {"%/" + escapedForLike(selector) + ".%"});
  if (found.empty() && selector.size() >= kShortestShaPrefix && consistsOf(selector, "0123456789abcdef"))
    found = ids("d.sha256 LIKE ?", {selector + "%"});
  if (found.empty() && !symbol.empty())
    found = ids("p.title_folded LIKE ? ESCAPE '\\'", {"%" + escapedForLike(symbol) + "%"});
  return found;
}

std::vector<std::int64_t> Plans::ids(const std::string& condition, const Values& values) {
  std::vector<std::int64_t> found;
  for (const Row& row : database_.select(
           "SELECT p.id FROM plans p JOIN documents d ON d.id = p.document_id WHERE " + condition + " ORDER BY p.id",
           values))
    found.push_back(row.integer(0));
  return found;
}

}  // namespace doichieu
