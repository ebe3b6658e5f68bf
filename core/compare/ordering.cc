#include "compare/ordering.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "doichieu/text/fold.h"

namespace doichieu::compare {
namespace {

constexpr std::array<std::pair<std::string_view, double>, 5> kTimesAYear = {
    {{"/năm", 1}, {"/quý", 4}, {"/tháng", 12}, {"/tuần", 52}, {"/ngày", 365}}};

// A unit without its rhythm, and how often a year the value is to be reached: "lần/tháng" is "lần", 12 times.
std::pair<std::string, double> rhythmOf(const Text& unit) {
  std::string folded = foldForCompare(unit.value_or(""));
  for (const auto& [suffix, times] : kTimesAYear)
    if (folded.size() > suffix.size() && folded.ends_with(suffix))
      return {folded.substr(0, folded.size() - suffix.size()), times};
  return {std::move(folded), 0};
}

bool sameUnit(const Measure& a, const Measure& b) {
  const auto [unitA, timesA] = rhythmOf(a.unit);
  const auto [unitB, timesB] = rhythmOf(b.unit);
  return unitA == unitB && (timesA > 0) == (timesB > 0);
}

// The number to be ordered: per year where there is a rhythm, the middle of a range.
double magnitude(const Measure& measure) {
  const double value = measure.valueMax ? (measure.value + *measure.valueMax) / 2 : measure.value;
  const double times = rhythmOf(measure.unit).second;
  return times > 0 ? value * times : value;
}

bool boundsFromAbove(const Measure& measure) {
  return measure.comparator == "le" || measure.comparator == "lt" || (measure.comparator == "eq" && measure.value == 0);
}

bool lessIsBetter(const Measure& a, const Measure& b, const Settings& settings) {
  if (boundsFromAbove(a) || boundsFromAbove(b)) return true;
  return std::any_of(settings.fallingUnits.begin(), settings.fallingUnits.end(), [&](const std::string& unit) {
    return a.unit.value_or("").find(unit) != std::string::npos;
  });
}

bool excludesItsValue(const Measure& measure) { return measure.comparator == "gt" || measure.comparator == "lt"; }

TargetStatus orderMeasures(const Measure& parent, const Measure& child, const Settings& settings) {
  if (!sameUnit(parent, child) || parent.change != child.change) return TargetStatus::changed;
  const double p = magnitude(parent), c = magnitude(child);
  if (p == c) {
    if (excludesItsValue(parent) == excludesItsValue(child)) return TargetStatus::equal;
    return excludesItsValue(child) ? TargetStatus::stricter : TargetStatus::weaker;
  }
  return (c > p) != lessIsBetter(parent, child, settings) ? TargetStatus::stricter : TargetStatus::weaker;
}

// All of them: a part of the communes may be others than this one.
bool countsSubordinates(const Measure& measure, const Settings& settings) {
  return measure.unit == "%" && measure.value == 100 && measure.object && settings.subordinates.bestAtStart(*measure.object) != nullptr;
}

const Measure& bestPartner(const Measure& parent, const std::vector<Measure>& candidates, Vocabulary& vocabulary) {
  const Weights object = weigh(vocabulary, vocabulary.terms(parent.object.value_or("")));
  const Measure* best = nullptr;
  std::tuple<bool, bool, double> bestRank;
  for (const Measure& candidate : candidates) {
    const double alike = cosine(object, weigh(vocabulary, vocabulary.terms(candidate.object.value_or(""))));
    const std::tuple rank{sameUnit(parent, candidate), parent.change == candidate.change, alike};
    if (best == nullptr || rank > bestRank) {
      best = &candidate;
      bestRank = rank;
    }
  }
  return *best;
}

// equal with stricter is stricter, equal with weaker is weaker; anything else cannot be ordered.
TargetStatus together(const std::vector<MeasurePair>& pairs) {
  const bool onlyDoing = std::all_of(pairs.begin(), pairs.end(), [](const MeasurePair& p) { return p.metByDoing; });
  bool stricter = false, weaker = false;
  for (const MeasurePair& pair : pairs) {
    if (pair.metByDoing && !onlyDoing) continue;
    if (pair.status == TargetStatus::changed) return TargetStatus::changed;
    stricter = stricter || pair.status == TargetStatus::stricter;
    weaker = weaker || pair.status == TargetStatus::weaker;
  }
  if (stricter && weaker) return TargetStatus::changed;
  return stricter ? TargetStatus::stricter : weaker ? TargetStatus::weaker : TargetStatus::equal;
}

}  // namespace

Ordering orderTargets(const Target& parent, const Target& child, Vocabulary& vocabulary, const Settings& settings) {
  if (parent.kind == "qualitative" && child.kind == "qualitative") return {TargetStatus::equal, {}};
  const auto subordinate = [&](const Measure& measure) { return countsSubordinates(measure, settings); };
  if (parent.measures.empty() || child.measures.empty()) {
    const bool metByDoing = !parent.measures.empty() && std::all_of(parent.measures.begin(), parent.measures.end(), subordinate);
    return {metByDoing ? TargetStatus::equal : TargetStatus::changed, {}};
  }
  Ordering ordering;
  for (const Measure& measure : parent.measures) {
    const Measure& partner = bestPartner(measure, child.measures, vocabulary);
    MeasurePair pair{&measure, &partner, orderMeasures(measure, partner, settings), subordinate(measure)};
    if (pair.metByDoing && !sameUnit(measure, partner)) pair.status = TargetStatus::equal;
    ordering.pairs.push_back(pair);
  }
  ordering.status = together(ordering.pairs);
  return ordering;
}

}  // namespace doichieu::compare
