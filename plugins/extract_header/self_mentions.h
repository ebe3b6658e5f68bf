// What a plan says of itself outside its letterhead: annex pointers, the end of the preamble, the closing words.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "doichieu/model/plan.h"
#include "doichieu/rules/document_symbol.h"
#include "doichieu/rules/rule_set.h"
#include "doichieu/spi/plugin.h"
#include "findings.h"
#include "names.h"

namespace doichieu::header {

struct SelfMentions {
  std::string type;  // of the document, by its noun: "KH"; "" not told
  Found pointerIssuer, pointerSymbol, pointerNumber, pointerDate;
  Found preambleIssuer, preambleTitle;
  Found lineTitle;  // of a line above the body that cites the plan itself
  Found closingTitle;
  std::map<std::string, int> bodies;  // "xã An Bình" -> how often a committee is named with it
};

class SelfMentionReader {
 public:
  void load(const Host& host, const Names& names, const SymbolGrammar& grammar);
  SelfMentions read(const Plan& plan) const;

 private:
  void take(const Plan& plan, const RuleMatch& match, std::size_t offset, SelfMentions& found) const;
  void takePreamble(const Plan& plan, const Paragraph& paragraph, SelfMentions& found) const;
  void takePointer(const Plan& plan, const RuleMatch& match, std::size_t offset, SelfMentions& found) const;

  std::shared_ptr<const RuleSet> rules_, preamble_;
  const Names* names_ = nullptr;
  const SymbolGrammar* grammar_ = nullptr;
};

}  // namespace doichieu::header
