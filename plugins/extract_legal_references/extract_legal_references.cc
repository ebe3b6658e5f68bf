#include "extract_legal_references.h"

#include <algorithm>

#include "doichieu/text/fold.h"
#include "issuers.h"
#include "references.h"

namespace doichieu::legal {
namespace {

bool hasStatements(const Paragraph& paragraph) {
  return paragraph.zone == Zone::body || paragraph.zone == Zone::annex;
}

void shift(Citation& citation, std::size_t by) {
  const auto move = [by](Span& span) { span.begin += by, span.end += by; };
  move(citation.span);
  move(citation.symbolSpan);
  for (Alias& alias : citation.aliases) move(alias.span);
}

OwnPlan ownPlan(const Header& header) {
  return {header.docType.value_or(""), header.symbol.value_or(""), header.date.value_or(""), header.issuer.value_or(""),
          header.title.value_or("")};
}

// The title's printed lines as one; empty where the plan has none.
Span titleOf(const Plan& plan) {
  Span title;
  for (const Paragraph& paragraph : plan.paragraphs) {
    if (paragraph.zone != Zone::title) continue;
    if (title.empty()) title.begin = paragraph.span.begin;
    title.end = paragraph.span.end;
  }
  return title;
}

// The plan's own symbol in its annex pointers is no reference.
bool citesItself(const Citation& citation, const OwnPlan& own) {
  if (!citation.symbol || own.symbol.empty() || citation.symbol->text != own.symbol) return false;
  const bool dateDiffers = citation.date && !own.date.empty() && !citation.date->starts_with(own.date) &&
                           !own.date.starts_with(*citation.date);
  const bool issuerDiffers = citation.issuer && !own.issuer.empty() && !sameIssuer(*citation.issuer, own.issuer);
  return !dateDiffers && !issuerDiffers;
}

}  // namespace

PluginDescriptor ExtractLegalReferences::descriptor() const {
  return {"extract_legal_references", PluginRole::extractor, "1",
          "Documents that a plan rests on or cites, by symbol, name or short form"};
}

void ExtractLegalReferences::configure(const Host& host) {
  reader_.load(host);
  acts_.load(host, reader_.grammar());
  context_ = host.rules("legal_references_context");
}

// "Kế hoạch thực hiện Nghị quyết số 59-NQ/TW": what the plan carries out, and what "Nghị quyết 59" means further down.
void ExtractLegalReferences::addFromTitle(const Plan& plan, const OwnPlan& own, References& references) const {
  const Span title = titleOf(plan);
  for (Citation& citation : reader_.read(plan.at(title), own)) {
    if (citation.kind != CitationKind::symbol || !citation.symbol || citation.symbol->number.empty()) continue;
    shift(citation, title.begin);
    citation.ownTitle = citation.basis = true;
    if (!citesItself(citation, own)) references.add(std::move(citation));
  }
}

void ExtractLegalReferences::extract(const Plan& plan, const Header& header, RecordSink& sink) const {
  const OwnPlan own = ownPlan(header);
  References references(plan, acts_, own.title);
  const auto says = [&](const Paragraph& paragraph, std::string_view kind) {
    const auto match = context_->best(plan.at(paragraph.span));
    return match != nullptr && match->rule->attribute("kind") == kind;
  };
  addFromTitle(plan, own, references);
  bool preamble = true;
  int basisSection = -1;
  for (const Paragraph& paragraph : plan.paragraphs) {
    if (!hasStatements(paragraph)) continue;
    if (paragraph.section >= 0) preamble = false;
    if (paragraph.heading && says(paragraph, "basis_heading")) basisSection = paragraph.section;
    std::vector<Citation> citations = reader_.read(plan.at(paragraph.span), own);
    const bool pointer = !citations.empty() && paragraph.zone == Zone::annex && says(paragraph, "annex_pointer");
    for (Citation& citation : citations) {
      shift(citation, paragraph.span.begin);
      citation.basis = preamble || (basisSection >= 0 && paragraph.section == basisSection);
      if (!citesItself(citation, own) && !(pointer && citation.type == own.type)) references.add(std::move(citation));
    }
    if (preamble && paragraph.zone == Zone::body && says(paragraph, "preamble_end")) preamble = false;
  }
  references.finish(sink);
}

}  // namespace doichieu::legal

using doichieu::legal::ExtractLegalReferences;
DOICHIEU_PLUGIN(extract_legal_references, ExtractLegalReferences)
