// Reads all citations of one paragraph, left to right.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "citation.h"
#include "heads.h"
#include "law_names.h"
#include "leads.h"
#include "named_documents.h"
#include "tail_reader.h"

namespace doichieu::legal {

/// Immutable after load, thread-safe.
class CitationReader {
 public:
  void load(const Host& host);
  const SymbolGrammar& grammar() const { return grammar_; }
  /// Spans are of `text`.
  std::vector<Citation> read(std::string_view text, const OwnPlan& own) const;

 private:
  struct State;
  std::optional<Citation> symbolAt(State& state, const Head& head) const;
  std::vector<Span> numbersIn(std::string_view text, Span span) const;
  void shareSymbol(State& state, const Citation& citation) const;
  std::optional<Citation> lawAt(State& state, const Head& head) const;
  std::optional<Citation> shortFormAt(State& state, const Head& head) const;
  std::optional<Citation> backAt(const State& state, const Head& head) const;

  Text sharedIssuer(const Citation& first, const Citation& next) const;
  bool isCount(std::string_view after) const;
  void applyTail(Citation& citation, const Tail& tail) const;
  std::string typeOf(const Lead& lead, const DocumentSymbol& symbol, Citation& citation) const;
  void shareIssuers(std::string_view text, std::vector<Citation>& citations) const;

  SymbolGrammar grammar_;
  HeadFinder heads_;
  LawNames laws_;
  TailReader tails_;
  NamedDocuments named_;
  Leads leads_;
  std::shared_ptr<const RuleSet> ends_;
};

}  // namespace doichieu::legal
