#include "judgement.h"

#include <algorithm>
#include <array>

namespace doichieu::targets {
namespace {

// Kinds of statements, of measures and of doubts; each has to have its probability.
constexpr std::array<std::string_view, 15> kKinds = {
    "item",  "objective",       "lead_in", "row",           "heading",   "share",       "count",          "rate",
    "money", "unknown_counter", "zero",    "annex_differs", "frequency", "sum_differs", "digits_doubtful"};
constexpr std::string_view kSumDiffers = "target.sum_differs";

// Counts of one unit; shares do not add up.
bool addsUp(const FoundMeasure& found) {
  return found.rule == "measure.count" && !found.measure.valueMax;
}

// "650 lượt người, trong đó:" and its list: the list's first figures of that unit should make the whole. A list of one
// member names only a part.
bool sumDiffers(const FoundMeasure& whole, const std::vector<const FoundMeasure*>& parts) {
  if (!addsUp(whole) || parts.size() < 2) return false;
  double sum = 0;
  for (const FoundMeasure* part : parts) {
    if (!addsUp(*part) || part->measure.unit != whole.measure.unit) return false;
    sum += part->measure.value;
  }
  return sum != whole.measure.value;
}

// "3.460 người ... (trong đó: ... 2.460 người ... 500 chủ cơ sở, 500 người)": figures in brackets behind the whole.
bool bracketSumDiffers(const std::vector<FoundMeasure>& measures) {
  for (std::size_t i = 0; i + 2 < measures.size(); ++i) {
    if (measures[i].inBrackets || !measures[i + 1].inBrackets || !addsUp(measures[i])) continue;
    double sum = 0;
    std::size_t parts = 0;
    for (std::size_t j = i + 1; j < measures.size() && measures[j].inBrackets && addsUp(measures[j]); ++j, ++parts)
      sum += measures[j].measure.value;
    if (parts >= 2 && sum > measures[i].measure.value) return true;
  }
  return false;
}

void flag(Draft& draft, std::string_view code) {
  if (std::find(draft.record.flags.begin(), draft.record.flags.end(), code) == draft.record.flags.end())
    draft.record.flags.emplace_back(code);
}

void flagSums(std::vector<Draft>& drafts) {
  for (Draft& draft : drafts) {
    if (bracketSumDiffers(draft.measures)) flag(draft, kSumDiffers);
    if (draft.kind != "lead_in" || draft.measures.empty()) continue;
    std::vector<const FoundMeasure*> parts;
    for (const Draft& part : drafts)
      if (part.leadIn >= 0 && part.leadIn == draft.paragraph && !part.measures.empty())
        parts.push_back(&part.measures.front());
    if (sumDiffers(draft.measures.back(), parts)) flag(draft, kSumDiffers);
  }
}

}  // namespace

Judge::Judge(const std::filesystem::path& configFolder)
    : probabilities_(loadProbabilities(configFolder / "targets" / "confidences.tsv", "kind", kKinds)) {}

double Judge::of(std::string_view kind) const {
  return probabilities_.at(std::string(kind));
}

void Judge::judge(std::vector<Draft>& drafts) const {
  flagSums(drafts);
  for (Draft& draft : drafts) {
    // Elsewhere than under a heading of targets the measures alone make the statement a target: the surest one counts.
    double confidence = draft.kind == "elsewhere" ? 0 : of(draft.kind);
    if (draft.kind == "elsewhere")
      for (const FoundMeasure& found : draft.measures)
        confidence = std::max(confidence, of(std::string_view(found.rule).substr(found.rule.find('.') + 1)));
    confidence *= draft.recognized;
    for (const std::string& code : draft.record.flags)
      confidence *= of(std::string_view(code).substr(code.find('.') + 1));
    draft.record.confidence = confidence;
    draft.record.rule = draft.measures.empty() ? "target." + draft.kind : draft.measures.front().rule;
  }
}

}  // namespace doichieu::targets
