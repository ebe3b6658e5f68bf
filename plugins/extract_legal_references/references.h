// Puts the mentions of one document together: one record per document and role, short forms resolved to what they mean.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "citation.h"
#include "doichieu/model/plan.h"
#include "doichieu/spi/extractor.h"
#include "known_acts.h"

namespace doichieu::legal {

class References {
 public:
  References(const Plan& plan, const KnownActs& acts, std::string planTitle)
      : plan_(plan), acts_(acts), planTitle_(std::move(planTitle)) {}

  /// Spans are of the plan's text. In any order; short forms are resolved by finish().
  void add(Citation citation);
  void finish(RecordSink& sink);

 private:
  /// What is known of one cited document over all its mentions.
  struct Document {
    std::string type;
    std::optional<DocumentSymbol> symbol;
    std::string name;  // folded, of laws and named documents; without its year
    std::string year;  // of a law's name
    Text issuer, date, title;
    std::vector<std::size_t> mentions;  // indices into citations_, first of each role first
  };

  bool same(const Document& document, const Citation& citation) const;
  Document& documentOf(const Citation& citation);
  Document* meant(const Citation& shortForm);
  void join(std::size_t citation, Document& document);
  Document* unresolvedLike(const Citation& citation);
  void resolveShortForms();
  void leaveOutTitle(Document& document) const;
  LegalReference record(const Document& document, bool basis) const;

  const Plan& plan_;
  const KnownActs& acts_;
  std::string planTitle_;
  std::vector<Citation> citations_;
  std::vector<Document> documents_;
};

}  // namespace doichieu::legal
