// The header of a plan: who issued it, when, under which number and title, for which years, who signed, who received
// it. Rules: config/rules/header_*.rules; names: config/gazetteers/issuer_heads.tsv, territories.tsv, positions.tsv,
// surnames.txt, provinces.tsv.
#pragma once

#include <set>
#include <string>

#include "closing_block.h"
#include "doichieu/spi/extractor.h"
#include "letterhead.h"
#include "names.h"
#include "recipients.h"
#include "self_mentions.h"
#include "signature.h"
#include "territory.h"
#include "title.h"

namespace doichieu::header {

class ExtractHeader : public Extractor {
 public:
  PluginDescriptor descriptor() const override;
  void configure(const Host& host) override;
  int order() const override { return 0; }
  void extract(const Plan& plan, const Header& header, RecordSink& sink) const override;

 private:
  Found issuerOf(const LetterheadReading& letterhead, const SelfMentions& self) const;
  bool isBareCommittee(const std::string& issuer) const;
  Found withPlaceInCapitals(Found issuer, const std::string& place) const;
  Found withPlace(Found issuer, const Plan& plan, const std::string& place) const;
  Found withTitlesPlace(Found issuer, const Found& title) const;
  std::set<std::string> placesOf(const LetterheadReading& letterhead, const SelfMentions& self) const;
  Found dateOf(const LetterheadReading& letterhead, const SelfMentions& self) const;

  Names names_;
  SymbolGrammar grammar_;
  Letterhead letterhead_;
  SelfMentionReader self_;
  TitleReader title_;
  Signature signature_;
  Recipients recipients_;
  ClosingBlocks closing_;
  TerritoryFinder territory_;
};

}  // namespace doichieu::header
