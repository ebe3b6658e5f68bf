// Acts that everybody cites by type and number alone ("Đề án 06").
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "doichieu/rules/document_symbol.h"
#include "doichieu/spi/plugin.h"

namespace doichieu::legal {

struct KnownAct {
  std::string shortName;  // folded
  std::string type;
  DocumentSymbol symbol;
  std::string date, issuer;
  std::string topic;  // folded; "" none
};

class KnownActs {
 public:
  /// Reads config/gazetteers/known_acts.tsv. Throws ConfigError.
  void load(const Host& host, const SymbolGrammar& grammar);
  /// The act of that noun and number, for a plan with that title; nullptr where none or where it may mean another.
  const KnownAct* find(std::string_view noun, std::string_view number, std::string_view planTitle) const;

 private:
  std::vector<KnownAct> acts_;
};

}  // namespace doichieu::legal
