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
  if (paragraph.zone == Zone::annex && paragraph.marker.kind == MarkerKind::none)
    return Standing::none;  // titles, remarks
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

// What the rules say of a paragraph as a whole.
struct PartsOf {
  bool aside = false;
  bool leadIn = false;     // it ends with a colon
  bool announces = false;  // and only announces its list
  std::size_t tail;        // where ", trong đó:" begins; the size of the text where it has none

  PartsOf(const std::vector<RuleMatch>& matches, std::string_view text)
      : leadIn(text.ends_with(':')), tail(text.size()) {
    for (const RuleMatch& match : matches) {
      const std::string_view use = match.rule->attribute("use");
      aside = aside || use == "aside";
      announces = announces || (leadIn && use == "announce");
      if (leadIn && use == "tail") tail = std::min(tail, match.span.begin);
    }
  }
};

std::string kindOf(Standing standing, const Paragraph& paragraph, bool leadIn) {
  if (paragraph.heading) return "heading";
  if (leadIn) return "lead_in";
  if (standing == Standing::item) return "item";
  return standing == Standing::objective ? "objective" : "elsewhere";
}

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

// Elsewhere than under a heading of targets: what only counts what exists is no target, nor is the rhythm of a report
// that nobody sets a bound to.
void keepCommitments(const MeasureParser& parser, Statement& statement) {
  const std::vector<Clause> clauses = clausesOf(statement.text);
  std::vector<std::size_t> reports;
  for (const RuleMatch& match : statement.matches)
    if (match.rule->attribute("use") == "report") reports.push_back(clauseAt(clauses, match.span.end - 1));
  std::erase_if(statement.measures, [&](const FoundMeasure& m) {
    if (m.existing) return true;
    // "02 giờ/lần" is how fast those on duty have to be; a report by the month is only paper.
    if (m.rule != "measure.frequency" || m.bounded || parser.namesHours(m.measure.unit.value_or(""))) return false;
    return std::find(reports.begin(), reports.end(), clauseAt(clauses, m.span.begin)) != reports.end();
  });
}

}  // namespace

StatementFinder::StatementFinder(std::shared_ptr<const RuleSet> rules, const MeasureParser& parser,
                                 const BodyReader& bodies)
    : rules_(std::move(rules)), parser_(parser), bodies_(bodies) {}

// A number in the name of those who have a task measures nothing.
std::vector<FoundMeasure> StatementFinder::measuresOf(const std::string& statement, const ParseOptions& options) const {
  std::vector<FoundMeasure> measures = parser_.parse(statement, options);
  if (measures.empty() || measures.front().span.begin > statement.find(':')) return measures;
  const Span doers = bodies_.doersOf(statement);
  std::erase_if(measures, [&](const FoundMeasure& found) { return doers.contains(found.span); });
  return measures;
}

// True where the section's own text, below its heading, states something besides labels and sub-headings.
bool StatementFinder::hasText(const Plan& plan, int section) const {
  return std::any_of(plan.paragraphs.begin(), plan.paragraphs.end(), [&](const Paragraph& paragraph) {
    return paragraph.section == section && !paragraph.heading &&
           rules_->allMatches(plan.bodyOf(paragraph), {"use", "aside"}).empty();
  });
}

std::vector<Statement> StatementFinder::find(const Plan& plan, int firstYear) const {
  std::vector<Statement> statements;
  for (std::size_t i = 0; i < plan.paragraphs.size(); ++i) {
    const Paragraph& paragraph = plan.paragraphs[i];
    const Standing standing = standingOf(plan, paragraph);
    const std::string_view body = plan.bodyOf(paragraph);
    const bool promised = standing == Standing::item || standing == Standing::objective;
    if (standing == Standing::none || body.empty() || (!(promised && !paragraph.heading) && !parser_.mayMeasure(body)))
      continue;
    const bool divided = paragraph.heading && hasText(plan, paragraph.section);
    if (divided && !(promised && parser_.mayMeasure(body))) continue;
    Statement statement;
    statement.paragraph = i;
    statement.span = paragraph.body;
    statement.text = finalText(body);
    statement.matches = rules_->allMatches(statement.text);
    const PartsOf parts(statement.matches, statement.text);
    if (parts.aside || isFragment(paragraph, statement.text)) continue;
    const bool listed = parts.tail != statement.text.size();  // "..., trong đó:"
    statement.text.resize(parts.tail);
    if (parser_.mayMeasure(body)) statement.measures = measuresOf(statement.text, {firstYear, promised});
    if (!promised) keepCommitments(parser_, statement);
    if (standing == Standing::firmElsewhere)
      std::erase_if(statement.measures, [](const FoundMeasure& m) { return !isFirm(m); });

    const bool bare = !promised || paragraph.heading || parts.announces || (parts.leadIn && !listed);
    if (statement.measures.empty() && (bare || divided)) continue;
    statement.kind = kindOf(standing, paragraph, parts.leadIn);
    statements.push_back(std::move(statement));
  }
  return statements;
}

}  // namespace doichieu::targets
