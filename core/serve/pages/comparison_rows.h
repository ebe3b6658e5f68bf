// A comparison as rows: parent left, verdict in the middle, child right.
#pragma once

#include <array>
#include <cstdint>

#include "compare/comparison.h"
#include "doichieu/model/record.h"
#include "serve/html.h"
#include "serve/visit.h"

namespace doichieu::serve {

/// In the order of their weight for a reader.
inline constexpr std::array<TargetStatus, 6> kStatuses = {TargetStatus::missing,  TargetStatus::weaker,
                                                          TargetStatus::changed,  TargetStatus::equal,
                                                          TargetStatus::stricter, TargetStatus::added};

struct ComparisonView {
  std::int64_t parentId = 0, childId = 0;
  const PlanRecords& parent;
  const PlanRecords& child;
  const Comparison& comparison;
};

Html targetRows(const Visit& visit, const ComparisonView& view);
/// Duties by line, legal basis, deadlines.
Html otherRows(const Visit& visit, const ComparisonView& view);
/// The verdict as a coloured label with its word.
Html statusBadge(const Visit& visit, TargetStatus status);

}  // namespace doichieu::serve
