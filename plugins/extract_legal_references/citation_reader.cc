#include "citation_reader.h"

#include <algorithm>

#include "checks.h"
#include "doichieu/text/fold.h"

namespace doichieu::legal {
namespace {

constexpr std::size_t kLongestSymbol = 120;  // bytes; joint symbols of six bodies reach 80
constexpr std::size_t kLongestGap = 40;      // bytes between the name of a law and its symbol

// How often a citation found this way is right.
constexpr double kWithTypeWord = 0.98, kWithoutTypeWord = 0.93, kKnownLaw = 0.97, kUnknownLaw = 0.85, kShortForm = 0.93,
                 kBack = 0.8;

std::string lastBodyOf(const DocumentSymbol& symbol) {
  const std::size_t hyphen = symbol.bodies.rfind('-');
  return hyphen == std::string::npos ? symbol.bodies : symbol.bodies.substr(hyphen + 1);
}

}  // namespace

struct CitationReader::State {
  std::string_view text;
  const OwnPlan& own;
  Heads heads;
  LawNamesIn laws;
  std::vector<Citation> found;
  std::size_t cursor = 0;    // nothing before it may begin a citation
  std::size_t titleEnd = 0;  // what begins before it stands in a title
};

void CitationReader::load(const Host& host) {
  grammar_ = SymbolGrammar::load(host.configFolder());
  heads_.load(host, grammar_);
  laws_.load(host);
  tails_.load(host);
  named_.load(host, tails_);
  leads_.load(host, grammar_);
  ends_ = host.rules("legal_references_ends");
}

bool CitationReader::isCount(std::string_view after) const {
  return !ends_->allMatches(after.substr(0, 40), {"kind", "unit"}).empty();
}

void CitationReader::applyTail(Citation& citation, const Tail& tail) const {
  if (tail.date) citation.date = tail.date;
  if (tail.issuer) citation.issuer = tail.issuer;
  if (tail.title) citation.title = tail.title;
  citation.torn |= tail.torn;
  if (tail.impossibleDate) citation.flags.emplace_back("reference.date_impossible");
  if (tail.torn) citation.flags.emplace_back("reference.date_blank");
  citation.aliases.insert(citation.aliases.end(), tail.aliases.begin(), tail.aliases.end());
}

// The noun is trusted before the code; a code may make it more precise ("Nghị quyết" + NQLT).
std::string CitationReader::typeOf(const Lead& lead, const DocumentSymbol& symbol, Citation& citation) const {
  const CitedType* ofCode = symbol.code.empty() ? nullptr : grammar_.typeOfCode(symbol.code);
  if (lead.type == nullptr) {
    if (ofCode != nullptr) return ofCode->type;
    const SymbolBody* body = grammar_.bodyOf(symbol);
    return body != nullptr && body->code == "QH" ? "Luật" : body != nullptr && body->code == "UBTVQH" ? "NQ" : "CV";
  }
  if (ofCode == nullptr) return lead.type->type;
  if (lead.type->mayBear(symbol.code))
    return ofCode->noun.starts_with(lead.type->noun) ? ofCode->type : lead.type->type;
  const bool saysNothing = lead.type->codes.empty() && lead.type->type == "CV";  // "Văn bản số ..."
  if (saysNothing || lead.inherited) return ofCode->type;
  citation.flags.emplace_back("reference.type_disagrees");
  return lead.type->type;
}

// "các Quyết định của Thủ tướng Chính phủ: số A; số B": what stands before the first symbol holds for the others.
Text CitationReader::sharedIssuer(const Citation& first, const Citation& next) const {
  return first.symbol && lastBodyOf(*first.symbol) == lastBodyOf(*next.symbol) ? first.issuer : std::nullopt;
}

std::optional<Citation> CitationReader::symbolAt(State& state, const Head& head) const {
  const Lead lead =
      leads_.of(state.text, head.begin, state.cursor, state.heads, state.found.empty() ? nullptr : &state.found.back());
  const std::string_view rest = state.text.substr(head.begin, kLongestSymbol);
  auto reading = grammar_.read(rest, lead.type);
  if (!reading) return std::nullopt;
  Citation citation;
  citation.kind = CitationKind::symbol;
  citation.symbol = reading->symbol;
  citation.rule = head.match.rule->id;
  citation.certainty = lead.type != nullptr ? kWithTypeWord : kWithoutTypeWord;
  citation.type = typeOf(lead, reading->symbol, citation);
  citation.symbolSpan = {head.begin, head.begin + reading->length};
  citation.issuer = lead.issuer;
  citation.title = lead.name;
  // "Luật X số A ngày ...; số B ngày ...": the name holds for both.
  if (lead.inherited && citation.type == state.found.back().type && state.found.back().kind == CitationKind::law)
    citation.title = state.found.back().title;
  const bool joint = citation.type.ends_with("LT") || citation.type.ends_with("LN") || citation.type.ends_with("PH");
  const Tail tail = tails_.read(state.text, citation.symbolSpan.end, {.title = true, .joint = joint});
  applyTail(citation, tail);
  if (!citation.issuer && lead.inherited) {
    citation.issuer = sharedIssuer(state.found.back(), citation);
  } else if (!citation.issuer && lead.type != nullptr) {
    const Origin origin = leads_.originBefore(state.text, lead.begin);
    citation.issuer = origin.issuer;
    if (!citation.date) citation.date = origin.date;
  }
  citation.span = {lead.begin, std::max(tail.end, citation.symbolSpan.end)};
  if (!tail.aliases.empty()) citation.span.end = tail.title ? tail.titleSpan.end : tail.aliases.front().span.begin;
  state.cursor = std::max(tail.headEnd, citation.symbolSpan.end);
  if (tail.title) state.titleEnd = std::max(state.titleEnd, tail.titleSpan.end);
  return citation;
}

// The numbers of an enumeration that fills the span; none where other words stand in it.
std::vector<Span> CitationReader::numbersIn(std::string_view text, Span span) const {
  constexpr std::string_view kDigits = "0123456789";
  std::vector<Span> numbers;
  for (std::size_t at = span.begin; at < span.end;) {
    const std::size_t end = std::min(text.find_first_not_of(kDigits, at), span.end);
    const std::size_t next = std::min(text.find_first_of(kDigits, end), span.end);
    if (end == at || !leads_.partsNumbers(text.substr(end, next - end))) return {};
    numbers.push_back({at, end});
    at = next;
  }
  return numbers;
}

// "Nghị quyết số 59, 66, 68-NQ/TW": the numbers before a symbol share what follows its own.
void CitationReader::shareSymbol(State& state, const Citation& citation) const {
  if (state.found.empty() || state.found.back().kind != CitationKind::shortForm) return;
  const Citation first = state.found.back();
  if (first.type != citation.type || !first.year.empty() || first.symbolSpan.end >= citation.symbolSpan.begin) return;
  const std::vector<Span> numbers =
      numbersIn(state.text, {first.symbolSpan.end - first.number.size(), citation.symbolSpan.begin});
  if (numbers.empty()) return;
  state.found.pop_back();
  const std::string rest = citation.symbol->text.substr(citation.symbol->number.size());
  for (const Span& number : numbers) {
    Citation other = citation;
    other.symbol->number = number.in(state.text);
    other.symbol->text = other.symbol->number + rest;
    other.symbolSpan = other.span = number;
    other.title.reset();
    other.date.reset();
    other.aliases.clear();
    if (number.begin == numbers.front().begin) other.span.begin = first.span.begin;
    state.found.push_back(std::move(other));
  }
}

std::optional<Citation> CitationReader::lawAt(State& state, const Head& head) const {
  const Span noun = head.match.groups.at("noun");
  LawNames::Name name;
  if (head.match.rule->id == "constitution") {
    const auto more = head.match.groups.find("name");
    name.span = {noun.begin, more == head.match.groups.end() ? noun.end : more->second.end};
    name.known = true;
  } else {
    name = laws_.at(state.text, noun, state.laws);
  }
  if (name.span.empty()) return std::nullopt;
  const CitedType* type = grammar_.typeOfNoun(noun.in(state.text));
  if (type == nullptr) return std::nullopt;

  Citation citation;
  citation.kind = CitationKind::law;
  citation.type = type->type;
  citation.rule = head.match.rule->id;
  citation.certainty = name.known ? kKnownLaw : kUnknownLaw;
  citation.title = squeezed(name.span.in(state.text));
  citation.symbolSpan = name.span;
  Tail tail = tails_.read(state.text, name.span.end, {.title = false});
  std::size_t end = tail.end;
  // The symbol may follow the name, or stand in a bracket after the year.
  for (const Head& other : state.heads.heads) {
    if (other.kind != HeadKind::symbol || other.begin < name.span.end || other.begin > end + kLongestGap) continue;
    const std::string_view gap = state.text.substr(end, other.begin < end ? 0 : other.begin - end);
    if (other.begin < end || !leads_.joinsLawToSymbol(gap)) break;
    const auto reading = grammar_.read(state.text.substr(other.begin, kLongestSymbol), type);
    if (!reading) break;
    citation.symbol = reading->symbol;
    citation.symbolSpan = {other.begin, other.begin + reading->length};
    applyTail(citation, tail);
    tail = tails_.read(state.text, citation.symbolSpan.end, {.title = false});
    end = std::max(tail.end, citation.symbolSpan.end);
    break;
  }
  applyTail(citation, tail);
  const bool named = name.known || name.amending || citation.symbol || citation.date;
  if (!named && !startsWithCapital(trimmed(state.text.substr(noun.end, name.span.end - noun.end)))) return std::nullopt;
  citation.span = {name.span.begin,
                   tail.aliases.empty() ? std::max(end, name.span.end) : std::max(name.span.end, tail.headEnd)};
  state.cursor = std::max(end, name.span.end);
  return citation;
}

std::optional<Citation> CitationReader::shortFormAt(State& state, const Head& head) const {
  const Span noun = head.match.groups.at("noun"), number = head.match.groups.at("number");
  for (const Head& other : state.heads.heads)
    if (other.kind == HeadKind::symbol && other.begin == number.begin) return std::nullopt;
  const std::string_view word = noun.in(state.text);
  const CitedType* type = grammar_.typeOfNoun(word);
  if (type == nullptr || word == type->shortForm) type = grammar_.typeOfShortForm(word);
  if (type == nullptr) return std::nullopt;
  Citation citation;
  citation.kind = CitationKind::shortForm;
  citation.type = type->type;
  citation.noun = type->noun;
  citation.legal = type->typeClass == "legal";
  citation.spelledOut = startsWithCapital(word) && word != type->shortForm;
  citation.number = std::string(number.in(state.text));
  std::size_t end = number.end;
  if (const auto year = head.match.groups.find("year"); year != head.match.groups.end()) {
    citation.year = std::string(year->second.in(state.text));
    end = year->second.end;
  }
  if (isCount(state.text.substr(end)) || leads_.namesTeam(state.text.substr(0, noun.begin))) return std::nullopt;
  citation.rule = head.match.rule->id;
  citation.certainty = kShortForm;
  const Tail tail = tails_.read(state.text, end, {});
  applyTail(citation, tail);
  citation.symbolSpan = {noun.begin, end};
  citation.span = {noun.begin, std::max(tail.aliases.empty() ? tail.end : tail.headEnd, end)};
  state.cursor = std::max(tail.headEnd, end);
  if (tail.title) state.titleEnd = std::max(state.titleEnd, tail.titleSpan.end);
  return citation;
}

std::optional<Citation> CitationReader::backAt(const State& state, const Head& head) const {
  const Span noun = head.match.groups.at("noun");
  const CitedType* type = grammar_.typeOfNoun(noun.in(state.text));
  if (type == nullptr) return std::nullopt;
  Citation citation;
  citation.kind = CitationKind::back;
  citation.type = type->type;
  citation.rule = head.match.rule->id;
  citation.certainty = kBack;
  citation.span = citation.symbolSpan = {noun.begin, head.match.span.end};
  return citation;
}

// "Nghị định số A ngày ..., Nghị định số B ngày ... của Chính phủ": the first shares the issuer of the second.
void CitationReader::shareIssuers(std::string_view text, std::vector<Citation>& citations) const {
  for (std::size_t i = citations.size(); i-- > 1;) {
    Citation& first = citations[i - 1];
    const Citation& second = citations[i];
    if (first.issuer || first.title || !second.issuer || !first.symbol || !second.symbol) continue;
    if (lastBodyOf(*first.symbol) != lastBodyOf(*second.symbol)) continue;
    if (second.span.begin < first.span.end) continue;
    if (leads_.sharesIssuer(text.substr(first.span.end, second.span.begin - first.span.end)))
      first.issuer = second.issuer;
  }
}

std::vector<Citation> CitationReader::read(std::string_view text, const OwnPlan& own) const {
  State state{text, own, heads_.find(text), LawNamesIn({}), {}};
  if (state.heads.heads.empty()) return {};
  const bool laws = std::any_of(state.heads.heads.begin(), state.heads.heads.end(),
                                [](const Head& h) { return h.kind == HeadKind::law; });
  if (laws) state.laws = laws_.find(text);
  const auto keep = [&](std::optional<Citation> citation, bool inTitle) {
    if (!citation) return;
    citation->inTitle = inTitle;
    check(grammar_, *citation);
    state.found.push_back(std::move(*citation));
  };
  auto word = state.heads.typeWords.begin();
  const bool anyNamed = std::any_of(state.heads.heads.begin(), state.heads.heads.end(),
                                    [](const Head& h) { return h.kind == HeadKind::named; });
  const auto namedBefore = [&](std::size_t limit) {
    for (; anyNamed && word != state.heads.typeWords.end() && word->span.begin < limit; ++word) {
      if (word->span.begin < state.cursor || word->span.begin < state.titleEnd) continue;
      auto citation = named_.at(text, *word, state.heads, own);
      if (citation) state.cursor = citation->span.end;
      keep(std::move(citation), false);
    }
  };
  for (const Head& head : state.heads.heads) {
    namedBefore(head.begin);
    if (head.begin < state.cursor || head.kind == HeadKind::named) continue;
    const bool inTitle = head.begin < state.titleEnd;
    if (head.kind == HeadKind::symbol) {
      auto citation = symbolAt(state, head);
      if (citation) shareSymbol(state, *citation);
      keep(std::move(citation), inTitle);
    }
    // Names without a symbol inside a title are part of it.
    else if (inTitle)
      continue;
    else if (head.kind == HeadKind::law)
      keep(lawAt(state, head), false);
    else if (head.kind == HeadKind::shortForm)
      keep(shortFormAt(state, head), false);
    else
      keep(backAt(state, head), false);
  }
  namedBefore(text.size());
  shareIssuers(text, state.found);
  return state.found;
}

}  // namespace doichieu::legal
