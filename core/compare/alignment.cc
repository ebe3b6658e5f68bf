#include "compare/alignment.h"

#include <algorithm>

#include "doichieu/text/fold.h"

namespace doichieu::compare {
namespace {

constexpr std::size_t kMostPlaces = 5;  // of addressedElsewhere

using TermCounts = std::vector<std::unordered_map<int, int>>;

template <typename Records, typename TextOf>
TermCounts termsOf(Vocabulary& vocabulary, const Records& records, TextOf textOf) {
  TermCounts all;
  for (const auto& record : records) all.push_back(vocabulary.terms(textOf(record)));
  return all;
}

std::vector<Weights> weighAll(const Vocabulary& vocabulary, const TermCounts& all) {
  std::vector<Weights> weights;
  for (const auto& terms : all) weights.push_back(weigh(vocabulary, terms));
  return weights;
}

void ignorePlaces(Vocabulary& vocabulary, const Header& header) {
  for (const Text* field : {&header.issuer, &header.place, &header.province})
    if (*field) vocabulary.ignoreNames(**field);
}

bool shareUnit(const Target& a, const Target& b) {
  return std::any_of(a.measures.begin(), a.measures.end(), [&](const Measure& x) {
    return std::any_of(b.measures.begin(), b.measures.end(),
                       [&](const Measure& y) { return foldForCompare(x.unit.value_or("")) == foldForCompare(y.unit.value_or("")); });
  });
}

}  // namespace

WeighedPlans::WeighedPlans(const PlanRecords& parent, const PlanRecords& child, const Settings& settings)
    : vocabulary(settings.ignoredWords) {
  ignorePlaces(vocabulary, parent.header);
  ignorePlaces(vocabulary, child.header);
  const auto text = [](const auto& record) -> const std::string& { return record.text; };
  const TermCounts ofParent = termsOf(vocabulary, parent.targets, text), ofChild = termsOf(vocabulary, child.targets, text);
  const TermCounts parentDuties = termsOf(vocabulary, parent.duties, text), ofDuties = termsOf(vocabulary, child.duties, text);
  const TermCounts ofSections = termsOf(vocabulary, child.outline, [](const OutlineEntry& e) -> const std::string& { return e.heading; });
  for (const TermCounts* all : {&ofParent, &ofChild, &parentDuties, &ofDuties})
    for (const auto& terms : *all) vocabulary.count(terms);
  parentTargets = weighAll(vocabulary, ofParent);
  childTargets = weighAll(vocabulary, ofChild);
  childDuties = weighAll(vocabulary, ofDuties);
  childSections = weighAll(vocabulary, ofSections);
}

std::vector<Match> align(const PlanRecords& parent, const PlanRecords& child, const WeighedPlans& weighed, const Settings& settings) {
  std::vector<Match> matches;
  for (std::size_t i = 0; i < parent.targets.size(); ++i) {
    Match best;
    for (std::size_t j = 0; j < child.targets.size(); ++j) {
      double value = similarity(weighed.parentTargets[i], weighed.childTargets[j], settings);
      if (shareUnit(parent.targets[i], child.targets[j])) value += settings.unitBonus;
      if ((parent.targets[i].kind == "qualitative") != (child.targets[j].kind == "qualitative")) value -= settings.kindPenalty;
      if (value > best.similarity) best = {j, value};
    }
    if (best.similarity < settings.threshold) best.child.reset();
    best.similarity = std::clamp(best.similarity, 0.0, 1.0);
    matches.push_back(best);
  }
  return matches;
}

std::vector<std::string> addressedElsewhere(const PlanRecords& child, const WeighedPlans& weighed, std::size_t parentTarget,
                                            const Settings& settings) {
  std::vector<std::pair<double, std::string>> places;
  const Weights& target = weighed.parentTargets[parentTarget];
  const auto consider = [&](const Weights& weights, const std::string& id) {
    const double value = similarity(target, weights, settings);
    if (value >= settings.threshold) places.emplace_back(value, id);
  };
  for (std::size_t i = 0; i < child.duties.size(); ++i) consider(weighed.childDuties[i], child.duties[i].id);
  for (std::size_t i = 0; i < child.outline.size(); ++i) consider(weighed.childSections[i], child.outline[i].id);
  std::stable_sort(places.begin(), places.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < places.size() && i < kMostPlaces; ++i) ids.push_back(places[i].second);
  return ids;
}

}  // namespace doichieu::compare
