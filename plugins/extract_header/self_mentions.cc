#include "self_mentions.h"

#include <utility>

#include "doichieu/text/dates.h"
#include "doichieu/text/fold.h"
#include "doichieu/text/utf8.h"

namespace doichieu::header {
namespace {

constexpr std::size_t kShortestTitle = 3;  // words; less is "thực hiện"

std::string_view groupOf(const Plan& plan, const RuleMatch& match, std::size_t offset, std::string_view name,
                         Span& span) {
  const auto found = match.groups.find(name);
  if (found == match.groups.end()) return {};
  span = {offset + found->second.begin, offset + found->second.end};
  return plan.at(span);
}

}  // namespace

void SelfMentionReader::load(const Host& host, const Names& names, const SymbolGrammar& grammar) {
  rules_ = host.rules("header_self");
  preamble_ = host.rules("header_preamble");
  names_ = &names;
  grammar_ = &grammar;
}

void SelfMentionReader::takePointer(const Plan& plan, const RuleMatch& match, std::size_t offset,
                                    SelfMentions& found) const {
  Span span;
  if (const std::string_view issuer = groupOf(plan, match, offset, "issuer", span);
      !issuer.empty() && !found.pointerIssuer) {
    std::string spelled = names_->spelled(issuer);
    if (const IssuerHead* head = names_->headOf(spelled); head != nullptr && !mostlyCapitals(issuer)) {
      // A misprinted head ("Ủy ban dân nhân") is written as it should be.
      const std::size_t words = wordsOf(head->printed).size();
      const auto rest = wordsOf(spelled);
      std::string name = head->name;
      for (std::size_t i = words; i < rest.size(); ++i) name += " " + std::string(rest[i]);
      spelled = name;
    }
    found.pointerIssuer = {spelled, span, 0.93};
  }
  if (const std::string_view symbol = groupOf(plan, match, offset, "symbol", span);
      !symbol.empty() && !found.pointerSymbol) {
    const auto read = grammar_->read(trimmed(symbol), grammar_->typeOfNoun(kPlanNoun));
    if (read) {
      found.pointerSymbol = {read->symbol.text, span, 0.93};
      if (!read->symbol.number.empty()) found.pointerNumber = {read->symbol.number, span, 0.93};
    }
  }
  if (const std::string_view year = groupOf(plan, match, offset, "year", span); !year.empty() && !found.pointerDate) {
    Span part;
    std::string_view day = groupOf(plan, match, offset, "day", part),
                     month = groupOf(plan, match, offset, "month", part);
    if (month.empty()) day = {};
    if (const auto date = isoDate(day, month, year)) found.pointerDate = {*date, span, 0.9};
  }
}

void SelfMentionReader::take(const Plan& plan, const RuleMatch& match, std::size_t offset, SelfMentions& found) const {
  const std::string_view kind = match.rule->attribute("kind");
  Span span;
  if (kind == "named") {
    const std::string unit = lower(groupOf(plan, match, offset, "unit", span));
    ++found.bodies[unit + " " + std::string(groupOf(plan, match, offset, "name", span))];
    return;
  }
  if (kind == "container") return takePointer(plan, match, offset, found);
  if (found.type.empty())
    if (const CitedType* type = grammar_->typeOfNoun(groupOf(plan, match, offset, "noun", span)))
      found.type = type->type;
  if (kind == "pointer" || kind == "first_line") takePointer(plan, match, offset, found);
  if (kind == "pointer") return;
  const std::string title = squeezed(groupOf(plan, match, offset, "title", span));
  if (kind == "first_line") {
    found.lineTitle = {title, span, 0.85};
    return;
  }
  if (wordsOf(title).size() >= kShortestTitle && !found.closingTitle) found.closingTitle = {title, span, 0.85};
}

// The last main clause of the paragraph: the issuers of cited documents stand before it.
void SelfMentionReader::takePreamble(const Plan& plan, const Paragraph& paragraph, SelfMentions& found) const {
  std::size_t from = paragraph.span.begin;
  std::unique_ptr<RuleMatch> last;
  std::size_t offset = 0;
  while (auto match = preamble_->best(plan.at({from, paragraph.span.end}))) {
    offset = from;
    from = characterEnd(plan.text, from + match->groups.at("issuer").begin);
    last = std::move(match);
  }
  if (last == nullptr) return;
  Span span;
  if (const CitedType* type = grammar_->typeOfNoun(groupOf(plan, *last, offset, "noun", span));
      type != nullptr && found.type.empty())
    found.type = type->type;
  const std::string title = squeezed(groupOf(plan, *last, offset, "title", span));
  if (wordsOf(title).size() >= kShortestTitle) found.preambleTitle = {title, span, 0.88};
  const std::string_view issuer = groupOf(plan, *last, offset, "issuer", span);
  found.preambleIssuer = {names_->spelled(issuer), span, 0.9};
}

SelfMentions SelfMentionReader::read(const Plan& plan) const {
  SelfMentions found;
  bool first = true;
  for (const Paragraph& paragraph : plan.paragraphs) {
    const bool title = paragraph.zone == Zone::title;
    if (paragraph.zone == Zone::stray) continue;
    const bool opens = std::exchange(first, false);
    if (paragraph.zone != Zone::body && paragraph.zone != Zone::annex && !title) continue;
    for (const RuleMatch& match : rules_->allMatches(plan.at(paragraph.span))) {
      const std::string_view kind = match.rule->attribute("kind");
      if (title == (kind == "container") && (opens || kind != "first_line"))
        take(plan, match, paragraph.span.begin, found);
    }
    if (paragraph.zone == Zone::body && paragraph.section < 0) takePreamble(plan, paragraph, found);
  }
  return found;
}

}  // namespace doichieu::header
