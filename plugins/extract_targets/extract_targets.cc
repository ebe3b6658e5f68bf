#include "extract_targets.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "annex_join.h"
#include "doichieu/rules/rule_set.h"
#include "judgement.h"
#include "label_lines.h"
#include "periods.h"
#include "statements.h"
#include "table_rows.h"

namespace doichieu {

using namespace targets;

struct ExtractTargets::Parts {
  explicit Parts(const Host& host)
      : rules(host.rules("targets")),
        directory(host.agencies()),
        parser(host),
        bodies(host.rules("targets_bodies"), directory),
        statements(rules, parser, bodies),
        rows(host.configFolder(), parser, bodies, directory),
        join(host.configFolder()),
        judge(host.configFolder()) {}

  std::shared_ptr<const RuleSet> rules;
  const AgencyDirectory& directory;
  MeasureParser parser;
  BodyReader bodies;
  StatementFinder statements;
  RowReader rows;
  AnnexJoin join;
  Judge judge;
};

namespace {

int yearOf(std::string_view date) {
  return date.size() < 4 ? 0 : std::atoi(std::string(date.substr(0, 4)).c_str());
}

int firstYearOf(const Header& header) {
  if (header.period && yearOf(header.period->start) != 0) return yearOf(header.period->start);
  return header.date ? yearOf(*header.date) : 0;
}

// The time heading above a statement ("b) Đến năm 2030"): its own section's or the nearest ancestor's.
std::string timeHeadingOf(const Plan& plan, int section) {
  for (; section >= 0; section = plan.outline[static_cast<std::size_t>(section)].parent) {
    const std::string& heading = plan.outline[static_cast<std::size_t>(section)].timeHeading;
    if (!heading.empty()) return heading;
  }
  return "";
}

void setKind(Target& target, const std::vector<FoundMeasure>& measures) {
  for (const FoundMeasure& found : measures) target.measures.push_back(found.measure);
  if (target.measures.empty()) return;
  const bool none = std::all_of(target.measures.begin(), target.measures.end(),
                                [](const Measure& m) { return m.value == 0 && !m.valueMax; });
  target.kind = none ? "zero" : "quantitative";
}

// A statement that is one frequency recurs with it; beside other measures the rhythm belongs to a part alone.
std::optional<std::string> rhythmOf(const std::vector<FoundMeasure>& measures, const Timing& timing) {
  if (timing.recurrence) return timing.recurrence;
  return measures.size() == 1 && measures.front().rrule ? measures.front().rrule : std::nullopt;
}

void setLegibility(const Plan& plan, const Span& span, Draft& draft) {
  if (draft.measures.empty()) return;
  const float digits = plan.digitConfidenceOf(span);
  draft.recognized = plan.meanConfidenceOf(span) * digits;
  if (digits < Plan::kDoubtfulDigits) draft.record.flags.emplace_back("target.digits_doubtful");
}

Draft draftOf(const Plan& plan, const Statement& statement, const RuleSet& rules, int year) {
  const Paragraph& paragraph = plan.paragraphs[statement.paragraph];
  Draft draft;
  draft.record.text = statement.text;
  draft.record.section = paragraph.section < 0 ? "" : plan.outline[static_cast<std::size_t>(paragraph.section)].label;
  draft.measures = statement.measures;
  setKind(draft.record, draft.measures);
  const std::string heading = timeHeadingOf(plan, paragraph.section);
  const Timing own = timingOf(statement.matches, statement.text, year);
  const Timing above = heading.empty() ? Timing() : timingOf(rules.allMatches(heading), heading, year);
  draft.record.period = own.period ? own.period : above.period;
  draft.record.recurrence = rhythmOf(draft.measures, own);
  if (!draft.record.recurrence) draft.record.recurrence = above.recurrence;
  draft.spans.push_back(statement.span);
  draft.kind = statement.kind;
  setLegibility(plan, statement.span, draft);
  draft.paragraph = static_cast<int>(statement.paragraph);
  draft.leadIn = paragraph.leadIn;
  return draft;
}

// The bodies of a statement: those that it names, else those of label lines below it, else those of its headings.
std::vector<NamedBodies> bodiesOf(const Plan& plan, const std::vector<Statement>& statements,
                                  const BodyReader& reader) {
  std::vector<NamedBodies> bodies;
  for (const Statement& statement : statements) {
    std::vector<Span> measures;
    for (const FoundMeasure& found : statement.measures) measures.push_back(found.span);
    bodies.push_back(reader.of(statement.text, measures));
  }
  addFromLabelLines(plan, statements, reader, bodies);
  const std::vector<NamedBodies> above = reader.inHeadings(plan);
  for (std::size_t i = 0; i < statements.size(); ++i)
    if (const int section = plan.paragraphs[statements[i].paragraph].section; bodies[i].lead.empty() && section >= 0)
      bodies[i] = above[static_cast<std::size_t>(section)];
  return bodies;
}

Draft draftOf(const Plan& plan, const RowTarget& row, const RuleSet& rules, int year) {
  Draft draft;
  draft.record.text = row.text;
  draft.record.section = plan.sectionLabelAt(row.span.begin);
  for (const RowMeasure& measure : row.measures) draft.measures.push_back(measure.found);
  setKind(draft.record, draft.measures);
  const Timing own = timingOf(rules.allMatches(row.text), row.text, year);
  draft.record.period = own.period;
  draft.record.recurrence = rhythmOf(draft.measures, own);
  draft.record.lead = row.lead;
  draft.record.coordinating = row.coordinating;
  draft.spans.push_back(row.span);
  draft.kind = row.listed ? "row" : "elsewhere";
  setLegibility(plan, row.span, draft);
  draft.recognized = std::min(draft.recognized, row.confidence);
  return draft;
}

}  // namespace

ExtractTargets::ExtractTargets() = default;
ExtractTargets::~ExtractTargets() = default;

PluginDescriptor ExtractTargets::descriptor() const {
  return {"extract_targets", PluginRole::extractor, "1.0", "Targets of a plan and their measures"};
}

void ExtractTargets::configure(const Host& host) {
  parts_ = std::make_unique<const Parts>(host);
}

void ExtractTargets::extract(const Plan& plan, const Header& header, RecordSink& sink) const {
  const int year = firstYearOf(header);
  const std::vector<Statement> statements = parts_->statements.find(plan, year);
  std::vector<NamedBodies> bodies = bodiesOf(plan, statements, parts_->bodies);
  std::vector<Draft> drafts;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    drafts.push_back(draftOf(plan, statements[i], *parts_->rules, year));
    drafts.back().record.lead = std::move(bodies[i].lead);
    drafts.back().record.coordinating = std::move(bodies[i].coordinating);
  }
  for (const RowTarget& row : parts_->join.join(parts_->rows.read(plan, year), drafts)) {
    drafts.push_back(draftOf(plan, row, *parts_->rules, year));
    if (!row.lead.empty()) continue;
    NamedBodies named = parts_->bodies.of(row.text, {});
    drafts.back().record.lead = std::move(named.lead);
    addNames(named.coordinating, drafts.back().record.coordinating);
  }
  parts_->judge.judge(drafts);
  for (Draft& draft : drafts) {
    for (const Span& span : draft.spans) draft.record.anchors.push_back(plan.anchor(span));
    sink.add(std::move(draft.record));
  }
}

}  // namespace doichieu

DOICHIEU_PLUGIN(extract_targets, doichieu::ExtractTargets)
