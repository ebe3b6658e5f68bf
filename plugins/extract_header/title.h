// The title of the plan (trích yếu) and the years that it is for.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>

#include "doichieu/model/plan.h"
#include "doichieu/model/record.h"
#include "doichieu/rules/document_symbol.h"
#include "doichieu/rules/rule_set.h"
#include "doichieu/spi/plugin.h"
#include "findings.h"
#include "names.h"
#include "self_mentions.h"

namespace doichieu::header {

struct TitleReading {
  Found type;  // abbreviation of the document's type
  Found title;
};

class TitleReader {
 public:
  void load(const Host& host, const Names& names, const SymbolGrammar& grammar);
  /// `places`: names that a title in capitals may hold, folded for comparing.
  TitleReading read(const Plan& plan, const SelfMentions& self, const std::set<std::string>& places) const;
  std::optional<Period> periodOf(std::string_view title) const;

 private:
  std::string cleaned(std::string_view title, const std::set<std::string>& places) const;
  bool saysWhose(std::string_view line) const;
  Found typeAt(std::string_view line, std::string_view kind, Span span) const;
  Found fromBody(const Plan& plan) const;

  std::shared_ptr<const RuleSet> periods_, words_;
  const Names* names_ = nullptr;
  const SymbolGrammar* grammar_ = nullptr;
};

}  // namespace doichieu::header
