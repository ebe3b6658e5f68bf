// What a line's place says of it.
#pragma once

#include <vector>

#include "layout/rows.h"

namespace doichieu::layout {

/// Left and right edge of the text that a line is measured against, points.
struct Measure {
  float left = 0, right = 0;
};
Measure measureOf(const std::vector<Row>& rows);

/// True where the line stands in the middle of the measure with room on both sides.
bool standsCentered(const Row& row, const Measure& measure);

/// The usual distance between the middles of neighbouring lines, points; 0 where there are too few.
float usualLeading(const std::vector<Row>& rows);

/// True where the distance from the line above is more than the usual leading.
bool standsApart(const Row& above, const Row& row, float leading);

}  // namespace doichieu::layout
