// When a target's figures are to be met.
#pragma once

#include <string>

#include "doichieu/model/record.h"

namespace doichieu::compare {

struct Timing {
  double timesAYear = 0;    // of "hằng tháng": 12; 0 without a rhythm
  std::string lastDay;      // of "đến năm 2030": 2030-12-31; "" where none is named, or a rhythm
  bool isPlansEnd = false;  // lastDay is that of the plan's own period: it says no more than the plan does
  double years = 0;         // that a figure without a rhythm is for; 0 where nothing tells
};

Timing timingOf(const Target& target, const Header& header);

}  // namespace doichieu::compare
