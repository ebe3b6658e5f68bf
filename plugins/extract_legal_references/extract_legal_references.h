// Finds the documents that a plan cites: its legal basis in the preamble, and those named anywhere else. Rules:
// config/rules/legal_references*.rules; names and codes: config/gazetteers/citation_types.tsv, symbol_bodies.tsv,
// law_names.txt, known_acts.tsv.
#pragma once

#include <memory>

#include "citation_reader.h"
#include "doichieu/spi/extractor.h"
#include "known_acts.h"
#include "references.h"

namespace doichieu::legal {

class ExtractLegalReferences : public Extractor {
 public:
  PluginDescriptor descriptor() const override;
  void configure(const Host& host) override;
  void extract(const Plan& plan, const Header& header, RecordSink& sink) const override;

 private:
  void addFromTitle(const Plan& plan, const OwnPlan& own, References& references) const;

  CitationReader reader_;
  KnownActs acts_;
  std::shared_ptr<const RuleSet> context_;
};

}  // namespace doichieu::legal
