// Which of two measures asks for more, by what they say and by when it is to be met.
#pragma once

#include "compare/comparison.h"
#include "compare/measures.h"
#include "compare/timing.h"

namespace doichieu::compare {

/// What the times of two measures add to their figures.
enum class TimeSense {
  none,       // they are the same, or one of them is not told
  everyYear,  // the child's is met every year, the parent's by a day
  onlyByDay,  // the child's by a day, the parent's every year
  sooner,     // both by a day, the child's before the parent's
  later,
  perYear,       // they were made figures of a year
  overYears,     // they were made figures of several years
  unknownYears,  // nothing tells for how many years one of them is
};

struct MeasureOrder {
  TargetStatus status = TargetStatus::changed;
  TargetStatus byValue = TargetStatus::changed;  // of the figures alone
  TimeSense time = TimeSense::none;
  double parent = 0, child = 0;  // perYear, overYears: the figures that were held against each other
  double years = 0;              // overYears: how many
};

MeasureOrder orderMeasures(const MeasureSense& parent, const Timing& parentTiming, const MeasureSense& child,
                           const Timing& childTiming);

}  // namespace doichieu::compare
