#include "compare/measures.h"

#include <algorithm>

#include "doichieu/text/fold.h"

namespace doichieu::compare {
namespace {

bool boundsFromAbove(const Measure& measure) {
  return measure.comparator == "le" || measure.comparator == "lt";
}

bool countsHarm(const std::string& unit, const Settings& settings) {
  return std::any_of(settings.fallingUnits.begin(), settings.fallingUnits.end(),
                     [&](const std::string& falling) { return unit.find(falling) != std::string::npos; });
}

bool isAmountOf(const std::string& unit, const Settings& settings) {
  return !unit.empty() && unit.find('/') == std::string::npos &&
         std::none_of(settings.standingUnits.begin(), settings.standingUnits.end(), [&](const std::string& standing) {
           return unit == standing || unit.starts_with(standing + " ");
         });
}

}  // namespace

MeasureSense::MeasureSense(const Measure& measure, const Settings& settings)
    : unit(foldForCompare(measure.unit.value_or(""))),
      magnitude(measure.valueMax ? (measure.value + *measure.valueMax) / 2 : measure.value),
      isZero(measure.value == 0 && !measure.valueMax && !measure.change),
      excludesItsValue(measure.comparator == "gt" || measure.comparator == "lt"),
      isMost(boundsFromAbove(measure)),
      change(measure.change),
      scope(settings.scopeOf(measure.object.value_or(""))),
      object(termsOf(settings.lexicon, measure.object.value_or(""))) {
  // A fall of harm is the better the larger it is.
  lessIsBetter =
      boundsFromAbove(measure) || (isZero && measure.comparator == "eq") || (!change && countsHarm(unit, settings));
  const auto rhythm = std::find_if(settings.unitRhythms.begin(), settings.unitRhythms.end(), [&](const UnitRhythm& r) {
    return unit.size() > r.ending.size() && unit.ends_with(r.ending);
  });
  if (rhythm != settings.unitRhythms.end()) {
    unit.resize(unit.size() - rhythm->ending.size());
    timesAYear = rhythm->timesAYear;
    magnitude *= timesAYear;
  }
  isAmount = !isZero && isAmountOf(unit, settings);
  allSubordinates = measure.unit == "%" && measure.value == 100 && measure.object &&
                    settings.subordinates.bestAtStart(*measure.object) != nullptr;
}

}  // namespace doichieu::compare
