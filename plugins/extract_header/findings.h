// A value found for a field of the header, with its place.
#pragma once

#include <string>
#include <string_view>

#include "doichieu/base/span.h"
#include "doichieu/model/plan.h"

namespace doichieu::header {

/// The noun of the documents that this project is about, as citation_types.tsv has it.
inline constexpr std::string_view kPlanNoun = "Kế hoạch";

struct Found {
  std::string value;  // "" nothing
  Span span;          // of the plan's text; empty where it was inferred
  double certainty = 1;
  explicit operator bool() const { return !value.empty(); }
};

/// One line of the letterhead, title, recipients or signature.
struct Line {
  std::string_view text;
  Span span;
  Column column = Column::whole;
};

}  // namespace doichieu::header
