#include "compare/measure_order.h"

#include <cmath>
#include <optional>

namespace doichieu::compare {
namespace {

/// A measure with when it is to be met.
struct Timed {
  const MeasureSense& sense;
  const Timing& timing;

  /// How often a year its figure is to be met; 0 where it is met once.
  double timesAYear() const { return sense.timesAYear > 0 ? sense.timesAYear : timing.timesAYear; }
  /// The end of a plan of one year is no day of its own.
  bool byDay() const {
    return timesAYear() == 0 && !timing.lastDay.empty() && !(timing.isPlansEnd && timing.years <= 1);
  }
  /// Its figure for a year, where that can be told: 500 by 2030 are 100 a year from 2026 on.
  std::optional<double> aYear() const {
    if (sense.timesAYear > 0) return sense.magnitude;  // measured by the year already
    if (timing.timesAYear > 0) return sense.magnitude * timing.timesAYear;
    if (timing.years > 0) return sense.magnitude / timing.years;
    return std::nullopt;
  }
};

/// "None at all" against "at most five", whatever it is that the two count.
bool isNoneAgainstFew(const MeasureSense& none, const MeasureSense& few) {
  return none.isZero && few.isMost && !few.change && few.unit != "%" && few.magnitude > 0;
}

bool sameScale(const MeasureSense& a, const MeasureSense& b) {
  return a.unit == b.unit && a.change == b.change;
}

TargetStatus orderValues(const MeasureSense& parent, double ofParent, const MeasureSense& child, double ofChild) {
  if (ofParent == ofChild) {
    if (parent.excludesItsValue == child.excludesItsValue) return TargetStatus::equal;
    return child.excludesItsValue ? TargetStatus::stricter : TargetStatus::weaker;
  }
  const bool lessIsBetter = parent.lessIsBetter || child.lessIsBetter;
  return (ofChild > ofParent) != lessIsBetter ? TargetStatus::stricter : TargetStatus::weaker;
}

MeasureOrder byValueAlone(TargetStatus status) {
  return {status, status, TimeSense::none, 0, 0, 0};
}

MeasureOrder unknownYears() {
  MeasureOrder order;
  order.time = TimeSense::unknownYears;
  return order;
}

/// Counts of which one has a rhythm: both are made figures of a year.
MeasureOrder orderByYear(const Timed& parent, const Timed& child) {
  const auto ofParent = parent.aYear(), ofChild = child.aYear();
  if (!ofParent || !ofChild) return unknownYears();
  MeasureOrder order = byValueAlone(orderValues(parent.sense, *ofParent, child.sense, *ofChild));
  if (parent.sense.magnitude == *ofParent && child.sense.magnitude == *ofChild) return order;
  order.time = TimeSense::perYear;
  order.parent = *ofParent;
  order.child = *ofChild;
  return order;
}

/// A fall of 5 % every year is one of 22.6 % after five.
double compounded(const MeasureSense& yearly, double years) {
  const double step = yearly.magnitude / 100;
  if (*yearly.change == "increase") return (std::pow(1 + step, years) - 1) * 100;
  return (1 - std::pow(1 - step, years)) * 100;
}

/// Rises or falls by a share, of which one is for every year.
MeasureOrder orderChanges(const Timed& parent, const Timed& child) {
  const bool ofParent = parent.timesAYear() == 1, ofChild = child.timesAYear() == 1;
  const double years = (ofParent ? child : parent).timing.years;
  if (years == 0 || (!ofParent && !ofChild)) return unknownYears();
  MeasureOrder order;
  order.parent = ofParent ? compounded(parent.sense, years) : parent.sense.magnitude;
  order.child = ofChild ? compounded(child.sense, years) : child.sense.magnitude;
  order.status = order.byValue = orderValues(parent.sense, order.parent, child.sense, order.child);
  order.time = TimeSense::overYears;
  order.years = years;
  return order;
}

TimeSense timeSenseOf(const Timed& parent, const Timed& child) {
  if (child.timesAYear() > 0 && parent.byDay()) return TimeSense::everyYear;
  if (parent.timesAYear() > 0 && child.byDay()) return TimeSense::onlyByDay;
  if (!parent.byDay() || !child.byDay()) return TimeSense::none;
  if (child.timing.lastDay > parent.timing.lastDay) return TimeSense::later;
  // The end of the child's own plan is a step on the way: its next plan will say more.
  if (child.timing.lastDay == parent.timing.lastDay || child.timing.isPlansEnd) return TimeSense::none;
  return TimeSense::sooner;
}

/// What a figure comes to that is to be met at another time. Less at the parent's own day is less whatever was asked
/// for before.
TargetStatus withTime(TargetStatus byValue, TimeSense time) {
  switch (time) {
    case TimeSense::everyYear:
      return byValue == TargetStatus::equal ? TargetStatus::stricter : byValue;
    case TimeSense::sooner:
      if (byValue == TargetStatus::equal) return TargetStatus::stricter;
      return byValue == TargetStatus::weaker ? TargetStatus::changed : byValue;
    case TimeSense::onlyByDay:
    case TimeSense::later:
      if (byValue == TargetStatus::equal) return TargetStatus::weaker;
      return byValue == TargetStatus::stricter ? TargetStatus::changed : byValue;
    default:
      return byValue;
  }
}

}  // namespace

MeasureOrder orderMeasures(const MeasureSense& parentSense, const Timing& parentTiming, const MeasureSense& childSense,
                           const Timing& childTiming) {
  if (isNoneAgainstFew(parentSense, childSense)) return byValueAlone(TargetStatus::weaker);
  if (isNoneAgainstFew(childSense, parentSense)) return byValueAlone(TargetStatus::stricter);
  const bool none = parentSense.isZero && childSense.isZero && (parentSense.unit.empty() || childSense.unit.empty());
  if (!none && !sameScale(parentSense, childSense)) return byValueAlone(TargetStatus::changed);

  const Timed parent{parentSense, parentTiming}, child{childSense, childTiming};
  const bool otherRhythm = parent.timesAYear() != child.timesAYear();
  if (otherRhythm && parentSense.isAmount && childSense.isAmount) return orderByYear(parent, child);
  const TimeSense time = timeSenseOf(parent, child);
  const bool yearlyAgainstTotal = time == TimeSense::everyYear || time == TimeSense::onlyByDay;
  if (yearlyAgainstTotal && parentSense.change && parentSense.unit == "%") return orderChanges(parent, child);
  MeasureOrder order = byValueAlone(
      none ? TargetStatus::equal : orderValues(parentSense, parentSense.magnitude, childSense, childSense.magnitude));
  order.time = time;
  order.status = withTime(order.byValue, time);
  return order;
}

}  // namespace doichieu::compare
