// Commitments to nothing: "không để phát sinh điểm mới", "không có tụ điểm".
#pragma once

#include <string>
#include <vector>

#include "doichieu/base/span.h"
#include "reading.h"

namespace doichieu::targets {

struct ZeroClause {
  Span span;    // the words that commit: "không để phát sinh"
  Span object;  // what there shall be none of
  Span places;  // behind the object: the counted places where, "tại 28 xã"
};

/// Clauses that commit the plan to none of something, left to right. Names of standards ("xã không có tệ nạn"),
/// pledges of others, conditions and proposals are left out.
std::vector<ZeroClause> findZeroClauses(const Reading& reading);

}  // namespace doichieu::targets
