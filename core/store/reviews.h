// The log of corrections by hand, kept apart from what was extracted. A plan's rows and Plans::load() give the reviewed
// records; what was extracted is kept beside them (extracted()). Every change rewrites the plan in one transaction and
// keeps its id. Reviews belong to a document and its bytes: they outlive re-extraction, and a moved file keeps them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "doichieu/model/record.h"
#include "review/review.h"
#include "store/database.h"

namespace doichieu {

/// Who reviews, and why.
struct Reviewer {
  std::string name;  // required
  std::string note;
};

class Reviews {
 public:
  explicit Reviews(Database& database) : database_(database) {}

  // Each gives the review's id. They throw UsageError where the plan has no such record, a field is unknown or of the
  // wrong type (naming it), or the reviewer has no name.
  std::int64_t confirm(std::int64_t planId, const std::string& recordId, const Reviewer& reviewer);
  std::int64_t reject(std::int64_t planId, const std::string& recordId, const Reviewer& reviewer);
  /// `fields`: the changed keys of the record as in core/records.md, whole values ("measures" as the whole list).
  /// recordId "header" corrects the header.
  std::int64_t correct(std::int64_t planId, const std::string& recordId, const nlohmann::ordered_json& fields,
                       const Reviewer& reviewer);
  /// `record` needs at least "text". Where it has no anchor, its words are looked for in the plan's text.
  std::int64_t add(std::int64_t planId, const std::string& kind, const nlohmann::ordered_json& record,
                   const Reviewer& reviewer);
  /// Takes a review back; the log keeps that it was there.
  void withdraw(std::int64_t planId, std::int64_t reviewId, const Reviewer& reviewer);

  /// The plan's reviews, oldest first, and what became of each; withdrawn ones are left out.
  std::vector<ReviewState> states(std::int64_t planId);
  /// The records without reviews.
  PlanRecords extracted(std::int64_t planId);
  /// Reviews of all plans that are in conflict.
  std::int64_t conflicts();

 private:
  std::int64_t onRecord(std::int64_t planId, const std::string& recordId, ReviewAction action,
                        const nlohmann::ordered_json& fields, const Reviewer& reviewer);
  std::int64_t append(std::int64_t planId, Review entry, const Reviewer& reviewer);

  Database& database_;
};

}  // namespace doichieu
