#include "compare/prepared.h"

#include <algorithm>

#include "base/utf8.h"
#include "compare/lead_ins.h"

namespace doichieu {
namespace {

constexpr std::size_t kTermsAStatement = 16;  // that no statement before had

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

/// "A; B. C" is three things asked for in one target.
std::vector<compare::Terms> clausesOf(const compare::Lexicon& lexicon, const std::string& text) {
  constexpr std::size_t kLeastBytes = 12;  // below: the rest of an abbreviation or a number
  std::vector<compare::Terms> clauses;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const bool mark =
        at < text.size() && (text[at] == ';' || text[at] == ':' || (text[at] == '.' && text[at + 1] == ' '));
    if (!mark && at < text.size()) continue;
    if (at - begin > kLeastBytes) clauses.push_back(termsOf(lexicon, std::string_view(text).substr(begin, at - begin)));
    begin = at + 1;
  }
  if (clauses.empty()) clauses.push_back(termsOf(lexicon, text));
  return clauses;
}

/// The statement; with what leads to it where it says little itself.
std::string withLeadIn(const compare::Lexicon& lexicon, const compare::LeadIns& leadIns, const Target& target) {
  constexpr std::ptrdiff_t kFewWords = 5;
  const std::vector<compare::Word> words = lexicon.words(target.text);
  const auto said = std::count_if(words.begin(), words.end(), [](compare::Word word) { return word != compare::kGap; });
  if (said > kFewWords || target.anchors.empty()) return target.text;
  std::string_view leadIn = leadIns.over(target.anchors.front().start);
  if (leadIn.empty()) return target.text;
  leadIn.remove_suffix(1);  // the colon: both are one clause
  return std::string(leadIn) + " " + target.text;
}

/// Headings of the section and of those around it: "II.1" stands within "II".
compare::Terms headingsOf(const compare::Lexicon& lexicon, const PlanRecords& plan, const std::string& section) {
  std::string headings;
  for (const OutlineEntry& entry : plan.outline)
    if (!entry.label.empty() && (section == entry.label || section.rfind(entry.label + ".", 0) == 0))
      headings += entry.heading + "\n";
  return termsOf(lexicon, headings);
}

}  // namespace

PreparedPlan::PreparedPlan(const PlanRecords& plan, const compare::Settings& settings) : records(plan) {
  const compare::Lexicon& lexicon = settings.lexicon;
  giveIds(records);
  frequencies.statements.reserve(kTermsAStatement * (records.targets.size() + records.duties.size()));
  const compare::LeadIns leadIns(plan.text);
  for (const Target& target : records.targets) {
    const std::string text = withLeadIn(lexicon, leadIns, target);
    compare::Terms whole = termsOf(lexicon, text);
    std::vector<compare::MeasureSense>& senses = measures.emplace_back();
    for (const Measure& measure : target.measures) {
      senses.emplace_back(measure, settings);
      whole = merged(whole, senses.back().object);
    }
    timings.push_back(compare::timingOf(target, records.header));
    frequencies.count(whole);
    targets.push_back(std::move(whole));
    clauses.push_back(clausesOf(lexicon, text));
    headings.push_back(headingsOf(lexicon, records, target.section));
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
