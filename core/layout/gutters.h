// White space that may part columns.
#pragma once

#include <vector>

#include "layout/rows.h"

namespace doichieu::layout {

inline constexpr float kLeastGutter = 6;  // points

struct Gutter {
  float x0 = 0, x1 = 0;
  float width() const { return x1 - x0; }
};

/// The gaps of a row that are wider than any blank between words, left to right.
std::vector<Gutter> wideGaps(const Row& row);

}  // namespace doichieu::layout
