#include "statements.h"

#include <algorithm>

#include "clauses.h"
#include "doichieu/text/fold.h"

namespace doichieu::targets {
namespace {

enum class Standing { none, item, objective, elsewhere, firmElsewhere };

// What a section promises of its paragraphs. In a section of aims only firm commitments count: shares, bounded counts,
// "không để".
Standing standingOf(const Plan& plan, const Paragraph& paragraph) {
  if (paragraph.zone != Zone::body && paragraph.zone != Zone::annex) return Standing::none;
  if (paragraph.table >= 0 || paragraph.printedLine) return Standing::none;
  if (paragraph.zone == Zone::annex && paragraph.marker.kind == MarkerKind::none) return Standing::none;  // titles, remarks
  if (paragraph.section < 0) return plan.outline.empty() ? Standing::elsewhere : Standing::none;
  switch (plan.outline[static_cast<std::size_t>(paragraph.section)].topic) {
    case Topic::targets:
    case Topic::annexTargets:
      return Standing::item;
    case Topic::generalObjective:
      return Standing::objective;
    case Topic::none:
    case Topic::tasks:
    case Topic::assignment:
    case Topic::schedule:
    case Topic::reporting:
      return Standing::elsewhere;
    case Topic::purpose:
      return Standing::firmElsewhere;
    default:
      return Standing::none;
  }
}

std::string finalText(std::string_view words) {
  std::string text = squeezed(words);
  if (text.ends_with("./.") || text.ends_with(". /.")) {
    text.erase(text.find_last_not_of("./ ") + 1);
    text += '.';
  }
  return text;
}

bool endsWithColon(std::string_view text) { return !text.empty() && trimmed(text).ends_with(':'); }

// A few words without an end: debris of a table or of the page, not an item that somebody wrote.
bool isFragment(const Paragraph& paragraph, std::string_view text) {
  constexpr std::size_t kWholeItem = 45;  // letters
  if (paragraph.marker.kind != MarkerKind::none || paragraph.leadIn >= 0 || paragraph.heading) return false;
  const bool ended = !text.empty() && std::string_view(".;:!").find(text.back()) != std::string_view::npos;
  return !ended && letterCount(text) < kWholeItem;
}

bool isFirm(const FoundMeasure& found) {
  return found.bounded || found.rule == "measure.share" || found.rule == "measure.zero";
}

}  // namespace

StatementFinder::StatementFinder(std::shared_ptr<const RuleSet> rules, const MeasureParser& parser)
    : rules_(std::move(rules)), parser_(parser) {}

bool StatementFinder::isAside(const Plan& plan, const Paragraph& paragraph) const {
  const auto match = rules_->bestAtStart(plan.bodyOf(paragraph));
  return match != nullptr && match->rule->attribute("use") == "aside";
}

// Sections whose own text, below their heading, states something besides labels and sub-headings.
std::vector<bool> StatementFinder::sectionsWithText(const Plan& plan) const {
  std::vector<bool> filled(plan.outline.size(), false);
  for (const Paragraph& paragraph : plan.paragraphs)
    if (!paragraph.heading && paragraph.section >= 0 && !isAside(plan, paragraph))
      filled[static_cast<std::size_t>(paragraph.section)] = true;
  return filled;
}

bool StatementFinder::announces(std::string_view text) const {
  const auto matches = rules_->allMatches(text);
  return std::any_of(matches.begin(), matches.end(), [](const RuleMatch& m) { return m.rule->attribute("use") == "announce"; });
}

Span StatementFinder::withoutTail(std::string_view text, const Span& span) const {
  for (const RuleMatch& match : rules_->allMatches(span.in(text)))
    if (match.rule->attribute("use") == "tail") return {span.begin, span.begin + match.span.begin};
  return span;
}

// Elsewhere than under a heading of targets: what only counts what exists is no target, nor is the rhythm of a report.
void StatementFinder::keepCommitments(std::string_view text, std::vector<FoundMeasure>& measures) const {
  std::vector<std::size_t> reports;
  const std::vector<Clause> clauses = clausesOf(text);
  if (std::any_of(measures.begin(), measures.end(), [](const FoundMeasure& m) { return m.rule == "measure.frequency"; }))
    for (const RuleMatch& match : rules_->allMatches(text))
      if (match.rule->attribute("use") == "report") reports.push_back(clauseAt(clauses, match.span.end - 1));
  std::erase_if(measures, [&](const FoundMeasure& m) {
    if (m.existing) return true;
    if (m.rule != "measure.frequency") return false;
    return std::find(reports.begin(), reports.end(), clauseAt(clauses, m.span.begin)) != reports.end();
  });
}

std::vector<Statement> StatementFinder::find(const Plan& plan, int firstYear) const {
  std::vector<Statement> statements;
  const std::vector<bool> filled = sectionsWithText(plan);
  for (std::size_t i = 0; i < plan.paragraphs.size(); ++i) {
    const Paragraph& paragraph = plan.paragraphs[i];
    const Standing standing = standingOf(plan, paragraph);
    const std::string_view body = plan.bodyOf(paragraph);
    const bool promised = standing == Standing::item || standing == Standing::objective;
    if (standing == Standing::none || body.empty() || (!promised && !parser_.mayMeasure(body))) continue;
    if (paragraph.heading && filled[static_cast<std::size_t>(paragraph.section)]) continue;
    if (isAside(plan, paragraph)) continue;

    Statement statement;
    statement.paragraph = i;
    statement.span = paragraph.body;
    const bool leadIn = endsWithColon(body);
    const bool announcing = leadIn && announces(body);
    if (leadIn) statement.span = withoutTail(plan.text, paragraph.body);
    statement.text = finalText(plan.at(statement.span));
    if (isFragment(paragraph, statement.text)) continue;
    statement.measures = parser_.parse(statement.text, {firstYear, promised});
    if (!promised) keepCommitments(statement.text, statement.measures);
    if (standing == Standing::firmElsewhere)
      std::erase_if(statement.measures, [](const FoundMeasure& m) { return !isFirm(m); });

    const bool listed = leadIn && statement.span.end != paragraph.body.end;  // "..., trong đó:"
    const bool bare = !promised || paragraph.heading || announcing || (leadIn && !listed);
    if (statement.measures.empty() && bare) continue;
    statement.kind = paragraph.heading ? "heading" : leadIn ? "lead_in" : standing == Standing::item ? "item" : standing == Standing::objective ? "objective" : "elsewhere";
    statements.push_back(std::move(statement));
  }
  return statements;
}

}  // namespace doichieu::targets
