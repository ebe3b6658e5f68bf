#include "references.h"

#include <algorithm>

#include "doichieu/text/fold.h"
#include "issuers.h"

namespace doichieu::legal {
namespace {

constexpr std::size_t kWholeDate = 10;  // bytes of "2026-03-02"

constexpr double kUnresolved = 0.6;
constexpr double kPerFlag = 0.05;
// What the recognizer's lowest word confidence can take away at most.
constexpr double kRecognizerShare = 0.5;

std::string numberKey(std::string_view number) {
  while (number.size() > 1 && number.front() == '0') number.remove_prefix(1);
  return std::string(number);
}

// Codes without marks; the centre is written TW, TƯ and T.Ư.
std::string letters(std::string_view code) {
  std::string plain;
  for (const char c : upper(code))
    if (c != '.') plain.push_back(c);
  return plain == "TƯ" ? "TW" : upper(foldForSearch(plain));
}

bool agree(const Text& a, const Text& b) {
  if (!a || !b) return true;
  return a->starts_with(*b) || b->starts_with(*a);  // one may be less precise
}

std::string yearOf(const DocumentSymbol& symbol, const Text& date) {
  return !symbol.year.empty() ? symbol.year : date ? date->substr(0, 4) : "";
}

bool sameSymbol(const DocumentSymbol& a, const Text& dateA, const DocumentSymbol& b, const Text& dateB) {
  if (numberKey(a.number) != numberKey(b.number) || letters(a.code) != letters(b.code) ||
      letters(a.bodies) != letters(b.bodies))
    return false;
  if (a.number.empty()) return false;  // two blank numbers tell nothing
  const std::string yearA = yearOf(a, dateA), yearB = yearOf(b, dateB);
  if (!a.year.empty() && !b.year.empty()) return a.year == b.year;
  if (!a.year.empty() || !b.year.empty()) return yearA.empty() || yearB.empty() || yearA == yearB;
  return agree(dateA, dateB);  // numbers without a year begin anew each year
}

// "luật trẻ em năm 2016" -> "luật trẻ em", "2016"
std::pair<std::string, std::string> nameAndYear(const Citation& citation) {
  std::string name = foldForCompare(*citation.title);
  std::string plain;
  for (const char c : name)
    if (c != ',' && c != '"') plain.push_back(c);
  return {squeezed(plain), citation.date ? citation.date->substr(0, 4) : ""};
}

}  // namespace

void References::add(Citation citation) {
  citations_.push_back(std::move(citation));
}

bool References::same(const Document& document, const Citation& citation) const {
  if (citation.symbol && document.symbol)
    return sameSymbol(*document.symbol, document.date, *citation.symbol, citation.date) &&
           (!document.issuer || !citation.issuer || !document.symbol->year.empty() ||
            sameIssuer(*document.issuer, *citation.issuer));
  if (citation.kind != CitationKind::law && citation.kind != CitationKind::named) return false;
  if (document.name.empty() || document.type != citation.type) return false;
  const auto [name, year] = nameAndYear(citation);
  return document.name == name && (document.year.empty() || year.empty() || document.year == year);
}

References::Document& References::documentOf(const Citation& citation) {
  for (Document& document : documents_)
    if (same(document, citation)) return document;
  Document& document = documents_.emplace_back();
  document.type = citation.type;
  return document;
}

void References::join(std::size_t index, Document& document) {
  const Citation& citation = citations_[index];
  if (citation.symbol && !document.symbol) document.symbol = citation.symbol;
  if (!document.issuer) document.issuer = citation.issuer;
  if (!document.date || (citation.date && citation.date->size() > document.date->size()))
    document.date = citation.date ? citation.date : document.date;
  if (!document.title) document.title = citation.title;
  if (document.name.empty() && citation.title &&
      (citation.kind == CitationKind::law || citation.kind == CitationKind::named))
    std::tie(document.name, document.year) = nameAndYear(citation);
  document.mentions.push_back(index);
}

// The document that a short form stands for: one cited in full, or by an alias, or one that everybody knows.
References::Document* References::meant(const Citation& citation) {
  if (citation.kind == CitationKind::back) {
    Document* only = nullptr;
    for (Document& document : documents_) {
      if (document.type != citation.type || citations_[document.mentions.front()].span.begin > citation.span.begin)
        continue;
      if (only != nullptr) return nullptr;
      only = &document;
    }
    return only;
  }
  const std::string text = foldForCompare(plan_.at(citation.symbolSpan));
  for (Document& document : documents_)
    for (const std::size_t mention : document.mentions)
      for (const Alias& alias : citations_[mention].aliases)
        if (foldForCompare(alias.name) == text) return &document;
  Document* best = nullptr;
  for (Document& document : documents_) {
    if (!document.symbol || document.type != citation.type ||
        numberKey(document.symbol->number) != numberKey(citation.number))
      continue;
    if (!citation.year.empty() && yearOf(*document.symbol, document.date) != citation.year) continue;
    if (!agree(document.date, citation.date)) continue;
    const bool before = citations_[document.mentions.front()].span.begin < citation.span.begin;
    if (best == nullptr || before) best = &document;
  }
  if (best != nullptr) return best;
  const KnownAct* act = citation.year.empty() ? acts_.find(citation.noun, citation.number, planTitle_) : nullptr;
  if (act == nullptr) return nullptr;
  for (Document& document : documents_)
    if (document.symbol && sameSymbol(*document.symbol, document.date, act->symbol, act->date)) return &document;
  Document& document = documents_.emplace_back();
  document.type = act->type;
  document.symbol = act->symbol;
  document.date = act->date;
  document.issuer = act->issuer;
  return &document;
}

// One that was named before by the same type and number alone.
References::Document* References::unresolvedLike(const Citation& citation) {
  for (Document& document : documents_) {
    const Citation& first = citations_[document.mentions.front()];
    if (document.symbol || first.kind != CitationKind::shortForm || document.type != citation.type) continue;
    if (numberKey(first.number) == numberKey(citation.number) && first.year == citation.year &&
        agree(document.date, citation.date))
      return &document;
  }
  return nullptr;
}

void References::resolveShortForms() {
  for (std::size_t i = 0; i < citations_.size(); ++i) {
    Citation& citation = citations_[i];
    if (citation.kind != CitationKind::shortForm && citation.kind != CitationKind::back) continue;
    if (Document* document = meant(citation)) {
      join(i, *document);
      continue;
    }
    const bool tellsMore = citation.date || citation.issuer || citation.title || !citation.year.empty();
    // Without anything to resolve it by, only what can hardly be a count or the name of something else is kept.
    // A letter or a plan is told by its number and day.
    const bool dated = citation.date && citation.date->size() == kWholeDate;
    if (citation.kind == CitationKind::back || !(citation.legal || dated) || !(tellsMore || citation.spelledOut))
      continue;
    citation.certainty = kUnresolved;
    citation.flags.emplace_back("reference.unresolved");
    if (Document* before = unresolvedLike(citation)) {
      join(i, *before);
      continue;
    }
    Document& document = documents_.emplace_back();
    document.type = citation.type;
    join(i, document);
  }
}

// The plan's own title names a document for good only where nothing else does.
void References::leaveOutTitle(Document& document) const {
  const auto ofTitle = [&](std::size_t mention) { return citations_[mention].ownTitle; };
  if (!std::all_of(document.mentions.begin(), document.mentions.end(), ofTitle))
    std::erase_if(document.mentions, ofTitle);
}

LegalReference References::record(const Document& document, bool basis) const {
  std::vector<std::size_t> mentions;
  for (const std::size_t mention : document.mentions)
    if (citations_[mention].basis == basis) mentions.push_back(mention);
  std::sort(mentions.begin(), mentions.end(),
            [&](std::size_t a, std::size_t b) { return citations_[a].span.begin < citations_[b].span.begin; });

  LegalReference reference;
  reference.type = document.type;
  reference.role = basis ? "basis" : "cites";
  if (document.symbol) reference.symbol = document.symbol->text;
  double best = 0;
  std::size_t fullest = mentions.front();
  for (const std::size_t mention : mentions) {
    const Citation& citation = citations_[mention];
    if (!reference.issuer) reference.issuer = citation.issuer;
    if (!reference.date) reference.date = citation.date;
    if (!reference.title) reference.title = citation.title;
    if (citation.span.size() > citations_[fullest].span.size()) fullest = mention;
    reference.anchors.push_back(plan_.anchor(citation.span));
    for (const Alias& alias : citation.aliases) {
      const bool numbered =
          std::any_of(alias.name.begin(), alias.name.end(), [](char c) { return c >= '0' && c <= '9'; });
      if (numbered) reference.anchors.push_back(plan_.anchor(alias.span));
    }
    for (const std::string& flag : citation.flags)
      if (std::find(reference.flags.begin(), reference.flags.end(), flag) == reference.flags.end())
        reference.flags.push_back(flag);
    const double read = plan_.confidenceOf(citation.symbolSpan);
    best = std::max(best, citation.certainty * (1 - kRecognizerShare + kRecognizerShare * read));
  }
  // What another mention says in full holds for the short one as well.
  if (!reference.issuer) reference.issuer = document.issuer;
  if (!reference.date) reference.date = document.date;
  if (!reference.title) reference.title = document.title;
  reference.text = squeezed(plan_.at(citations_[fullest].span));
  reference.rule = citations_[mentions.front()].rule;
  reference.section = plan_.sectionLabelAt(citations_[mentions.front()].span.begin);
  reference.confidence = std::max(0.1, best - kPerFlag * static_cast<double>(reference.flags.size()));
  return reference;
}

void References::finish(RecordSink& sink) {
  for (const bool ownTitle : {false, true})  // what the title says only fills gaps
    for (std::size_t i = 0; i < citations_.size(); ++i) {
      const CitationKind kind = citations_[i].kind;
      const bool full = kind != CitationKind::shortForm && kind != CitationKind::back;
      if (full && citations_[i].ownTitle == ownTitle) join(i, documentOf(citations_[i]));
    }
  resolveShortForms();
  for (Document& document : documents_) leaveOutTitle(document);
  for (const Document& document : documents_)
    for (const bool basis : {true, false})
      if (std::any_of(document.mentions.begin(), document.mentions.end(),
                      [&](std::size_t m) { return citations_[m].basis == basis; }))
        sink.add(record(document, basis));
}

}  // namespace doichieu::legal
