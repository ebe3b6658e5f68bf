// What a measure means for ordering: its unit without rhythm, its direction, whom it counts.
#pragma once

#include <string>

#include "compare/settings.h"
#include "compare/terms.h"
#include "doichieu/model/record.h"

namespace doichieu::compare {

struct MeasureSense {
  MeasureSense(const Measure& measure, const Settings& settings);

  std::string unit;           // folded, without "/tháng"
  double timesAYear = 0;      // of "lần/tháng": 12; 0 without a rhythm
  double magnitude = 0;       // per year where there is a rhythm, the middle of a range
  bool lessIsBetter = false;  // a bound from above, a rate of harm, or "none at all"
  bool isZero = false;        // "không để ..."
  bool excludesItsValue = false;
  bool isMost = false;           // a bound from above: "không quá 5 vụ"
  bool isAmount = false;         // of what is done: as much again next year is twice as much
  bool allSubordinates = false;  // 100 % of the communes, of the units
  Text change;
  std::string scope;  // level whose figures it counts, where the object says so
  Terms object;
};

}  // namespace doichieu::compare
