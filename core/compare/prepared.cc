#include "compare/prepared.h"

#include <algorithm>

#include "base/utf8.h"

namespace doichieu {
namespace {

// Gold and hand-made files carry no ids; rows need them.
void giveIds(PlanRecords& plan) {
  const auto number = [](auto& list, const std::string& prefix) {
    for (std::size_t i = 0; i < list.size(); ++i)
      if (list[i].id.empty()) list[i].id = prefix + std::to_string(i + 1);
  };
  number(plan.targets, "t");
  number(plan.duties, "d");
  number(plan.deadlines, "k");
  number(plan.outline, "s");
}

// Pages are shown, boxes and offsets are not compared.
void dropWeight(PlanRecords& plan) {
  plan.text.clear();
  plan.text.shrink_to_fit();
  const auto lighten = [](auto& list) {
    for (auto& record : list)
      for (Anchor& anchor : record.anchors) anchor.boxes = {};
  };
  lighten(plan.targets);
  lighten(plan.duties);
  lighten(plan.deadlines);
  lighten(plan.legalReferences);
  plan.others.clear();
  plan.diagnostics.clear();
}

/// The paragraphs of the text, each under the section whose heading stands last before it.
template <typename Take>
void forEachParagraph(const PlanRecords& plan, Take take) {
  std::size_t offset = 0, section = 0;  // offset: code points
  for (std::size_t at = 0; at < plan.text.size();) {
    const std::size_t end = std::min(plan.text.find('\n', at), plan.text.size());
    const std::string_view paragraph = std::string_view(plan.text).substr(at, end - at);
    while (section < plan.outline.size() && plan.outline[section].anchor.start <= offset) ++section;
    if (section > 0) take(plan.outline[section - 1].id, paragraph);
    offset += countCodePoints(paragraph) + 1;
    at = end + 1;
  }
}

}  // namespace

PreparedPlan::PreparedPlan(const PlanRecords& plan, const compare::Settings& settings) : records(plan) {
  const compare::Lexicon& lexicon = settings.lexicon;
  giveIds(records);
  for (const Target& target : records.targets) {
    compare::Terms whole = termsOf(lexicon, target.text);
    std::vector<compare::MeasureSense>& senses = measures.emplace_back();
    for (const Measure& measure : target.measures) {
      senses.emplace_back(measure, settings);
      whole = merged(whole, senses.back().object);
    }
    frequencies.count(whole);
    targets.push_back(std::move(whole));
  }
  for (const Duty& duty : records.duties) {
    passages.push_back({duty.id, termsOf(lexicon, duty.text)});
    frequencies.count(passages.back().terms);
  }
  for (const OutlineEntry& section : records.outline)
    passages.push_back({section.id, termsOf(lexicon, section.heading)});
  forEachParagraph(records, [&](const std::string& section, std::string_view paragraph) {
    passages.push_back({section, termsOf(lexicon, paragraph)});
  });
  for (const Deadline& deadline : records.deadlines) deadlines.push_back(termsOf(lexicon, deadline.what));
  dropWeight(records);
}

}  // namespace doichieu
