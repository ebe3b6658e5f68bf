// The letterhead: who issues, number and symbol, place and date.
#pragma once

#include <memory>
#include <vector>

#include "doichieu/model/plan.h"
#include "doichieu/rules/document_symbol.h"
#include "doichieu/rules/rule_set.h"
#include "doichieu/spi/plugin.h"
#include "findings.h"
#include "names.h"

namespace doichieu::header {

struct LetterheadReading {
  Found issuer;           // spelled
  std::string superior;   // spelled lines above the issuer, joined; "" none
  std::string headLevel;  // level that the issuer's head alone tells; "" none
  Found number, symbol;   // symbol "/KH-UBND" where the number is blank
  std::string code;       // type code in the symbol
  Found place, date;
  std::string signingDate;  // of a digital signature, ISO; "" none
  std::vector<std::string> flags;
};

class Letterhead {
 public:
  void load(const Host& host, const Names& names, const SymbolGrammar& grammar);
  LetterheadReading read(const Plan& plan) const;

 private:
  struct Fragment {
    std::string text;
    Span span;
    Column column = Column::whole;
    bool beforeNumber = true;
  };
  void readNumber(const Plan& plan, const Span& symbol, LetterheadReading& reading) const;
  void readDate(const Plan& plan, const RuleMatch& match, std::string_view line, std::size_t offset,
                LetterheadReading& reading) const;
  void readBroken(const Plan& plan, const std::vector<const Paragraph*>& lines, LetterheadReading& reading) const;
  std::string spelledBodies(const std::string& printed) const;
  std::string takeLeague(std::vector<Fragment>& fragments) const;
  void readIssuer(std::vector<Fragment> fragments, LetterheadReading& reading) const;

  std::shared_ptr<const RuleSet> rules_;
  const Names* names_ = nullptr;
  const SymbolGrammar* grammar_ = nullptr;
};

}  // namespace doichieu::header
