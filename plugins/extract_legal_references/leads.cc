#include "leads.h"

#include <algorithm>

#include "doichieu/text/dates.h"
#include "doichieu/text/fold.h"

namespace doichieu::legal {
namespace {

constexpr std::size_t kLongestGap = 150;  // bytes between a type word and its symbol
constexpr std::size_t kWindow = 150;      // bytes looked at before a type word

std::string_view lastBytes(std::string_view text, std::size_t count) {
  return text.size() <= count ? text : text.substr(text.size() - count);
}

}  // namespace

void Leads::load(const Host& host, const SymbolGrammar& grammar) {
  rules_ = host.rules("legal_references_lead");
  issuers_.load(host);
  grammar_ = &grammar;
}

bool Leads::is(std::string_view kind, std::string_view text) const {
  return !rules_->allMatches(text, {"kind", kind}).empty();
}

bool Leads::joinsLawToSymbol(std::string_view gap) const {
  const auto match = rules_->bestAtStart(gap);
  return match != nullptr && match->span.end == gap.size() &&
         (match->rule->id == "gap-direct" || match->rule->attribute("kind") == "bracket");
}

bool Leads::sharesIssuer(std::string_view gap) const {
  return is("sharing", gap);
}

bool Leads::partsNumbers(std::string_view gap) const {
  return is("numbers", gap);
}

bool Leads::namesTeam(std::string_view before) const {
  return is("team", lastBytes(before, kWindow));
}

Origin Leads::originBefore(std::string_view text, std::size_t noun) const {
  const std::string_view before = lastBytes(text.substr(0, noun), kWindow);
  const std::vector<RuleMatch> matches = rules_->allMatches(before, {"kind", "origin"});
  // "tác hại của thuốc lá và xét đề nghị của Sở Y tế tại": the last "của" counts.
  const RuleMatch* last = nullptr;
  for (const RuleMatch& match : matches)
    if (match.span.end == before.size() && (last == nullptr || match.span.begin > last->span.begin)) last = &match;
  if (last == nullptr) return {};
  Origin origin{capitalized(issuers_.spelled(last->group("issuer", before))), std::nullopt};
  if (last->has("year"))
    origin.date = isoDate(last->group("day", before), last->group("month", before), last->group("year", before));
  return origin;
}

// The type word that a symbol belongs to: right before it, or with a name or an issuer between.
Lead Leads::of(std::string_view text, std::size_t symbol, std::size_t cursor, const Heads& heads,
               const Citation* previous) const {
  Lead lead;
  lead.begin = symbol;
  const auto& words = heads.typeWords;
  auto word = std::partition_point(words.begin(), words.end(), [&](const TypeWord& w) { return w.span.end <= symbol; });
  for (int tries = 0; word != words.begin() && tries < 3; ++tries) {
    --word;
    if (word->span.begin < cursor || symbol - word->span.end > kLongestGap) break;
    const std::string_view gap = text.substr(word->span.end, symbol - word->span.end);
    const auto match = rules_->bestAtStart(gap);
    if (match == nullptr || match->rule->attribute("kind") != "gap" || match->span.end != gap.size()) continue;
    const bool direct = match->rule->id == "gap-direct";
    if (!direct && !startsWithCapital(word->span.in(text))) continue;
    lead.type = word->type;
    lead.begin = word->span.begin;
    if (match->has("issuer")) lead.issuer = issuers_.spelled(match->group("issuer", gap));
    if (match->has("name")) lead.name = squeezed(match->group("name", gap));
    return lead;
  }
  if (previous == nullptr || (previous->kind != CitationKind::symbol && previous->kind != CitationKind::law))
    return lead;
  const std::size_t end = std::max(previous->span.end, previous->symbolSpan.end);
  if (end > symbol || !is("enumerated", text.substr(end, symbol - end))) return lead;
  for (const CitedType& type : grammar_->types())
    if (type.type == previous->type) {
      lead.type = &type;
      lead.inherited = true;
      break;
    }
  return lead;
}

}  // namespace doichieu::legal
