// A statement cut where one assertion ends and the next begins.
#pragma once

#include <string_view>
#include <vector>

#include "doichieu/base/span.h"

namespace doichieu::targets {

struct Clause {
  Span span;
  bool inBrackets = false;
  bool afterColon = false;  // a label ("Cai nghiện bắt buộc:") stands before it
};

/// Cut at ";", sentence ends, colons and brackets; left to right, gapless but for the marks.
std::vector<Clause> clausesOf(std::string_view text);
/// The clause that holds the offset. There is always one where the offset lies on no cutting mark.
std::size_t clauseAt(const std::vector<Clause>& clauses, std::size_t offset);

}  // namespace doichieu::targets
