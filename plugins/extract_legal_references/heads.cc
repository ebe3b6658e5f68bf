#include "heads.h"

#include <algorithm>

#include "doichieu/base/error.h"

namespace doichieu::legal {
namespace {

HeadKind kindOf(const RuleSet& rules, const Rule& rule) {
  const std::string_view kind = rule.attribute("kind");
  if (kind == "symbol") return HeadKind::symbol;
  if (kind == "law") return HeadKind::law;
  if (kind == "short") return HeadKind::shortForm;
  if (kind == "named") return HeadKind::named;
  if (kind == "back") return HeadKind::back;
  throw ConfigError(rules.file(), rule.line, "rule [" + rule.id + "]: unknown kind \"" + std::string(kind) + "\"");
}

}  // namespace

bool Heads::symbolIn(const Span& span) const {
  return std::any_of(heads.begin(), heads.end(),
                     [&](const Head& head) { return head.kind == HeadKind::symbol && span.contains(head.begin); });
}

void HeadFinder::load(const Host& host, const SymbolGrammar& grammar) {
  rules_ = host.rules("legal_references");
  for (const Rule& rule : rules_->rules()) kindOf(*rules_, rule);
  grammar_ = &grammar;
  for (std::size_t i = 0; i < grammar.types().size(); ++i) nouns_.add(grammar.types()[i].noun, static_cast<int>(i));
}

Heads HeadFinder::find(std::string_view text) const {
  Heads found;
  for (RuleMatch& match : rules_->allMatches(text)) {
    Head head;
    head.kind = kindOf(*rules_, *match.rule);
    const auto at = match.groups.find(head.kind == HeadKind::symbol ? "symbol" : "noun");
    head.begin = at == match.groups.end() ? match.span.begin : at->second.begin;
    head.match = std::move(match);
    found.heads.push_back(std::move(head));
  }
  if (found.heads.empty()) return found;
  std::stable_sort(found.heads.begin(), found.heads.end(),
                   [](const Head& a, const Head& b) { return a.begin < b.begin; });
  for (const PhraseMatch& noun : nouns_.find(text))
    found.typeWords.push_back({noun.span, &grammar_->types()[static_cast<std::size_t>(noun.value)]});
  return found;
}

}  // namespace doichieu::legal
