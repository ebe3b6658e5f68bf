// A value found for a field of the header, with its place.
#pragma once

#include <string>

#include "doichieu/base/span.h"
#include "doichieu/model/plan.h"

namespace doichieu::header {

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
