// Writes a plan with its reviews laid over it. To be used within a transaction.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "doichieu/model/record.h"
#include "review/review.h"
#include "store/database.h"

namespace doichieu {

/// The reviews that stand for a document, oldest first: its own, and those of the same bytes under another path.
std::vector<Review> reviewsOf(Database& database, std::int64_t documentId);

/// In place of the plan that the document had, whose id it takes over. Gives the id.
std::int64_t writeReviewedPlan(Database& database, std::int64_t documentId, const PlanRecords& extracted);

/// The plan as extracted.
PlanRecords extractedPlan(Database& database, std::int64_t planId);

}  // namespace doichieu
